using System.Globalization;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Paging;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Size">How many items, 0-1000.</param>
/// <param name="After">Only what comes after this cursor; null for no bound.</param>
/// <param name="Before">Only what comes before this cursor; null for no bound.</param>
/// <param name="FromEnd">The last ones, not the first.</param>
internal sealed record PageRequest(int Size, string? After, string? Before, bool FromEnd)
{
    /// <summary>Size of a page where none is asked for.</summary>
    public const int UsualSize = 10;

    private const int MostSize = 1000;

    /// <summary>The arguments <c>first after last before</c> of a field.</summary>
    /// <exception cref="GraphQLException">They do not go together.</exception>
    public static PageRequest Of(FieldContext context)
    {
        var (first, last) = (context.Argument<int?>("first"), context.Argument<int?>("last"));
        if (first is not null && last is not null)
        {
            throw new GraphQLException("Give first or last, not both.", "INVALID_PAGE");
        }

        var size = first ?? last ?? UsualSize;
        return size is >= 0 and <= MostSize
            ? new PageRequest(size, context.Argument<string>("after"), context.Argument<string>("before"), last is not null)
            : throw new GraphQLException(string.Create(CultureInfo.InvariantCulture, $"{(first is null ? "last" : "first")}: {size} is not between 0 and {MostSize}."), "INVALID_PAGE");
    }
}
