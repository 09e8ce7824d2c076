using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Filtering;

/// <summary>Bounds how many conditions a filter may have: each is asked of each thing in the list. What variables bring counts too, which no document shows.</summary>
internal static class FilterSize
{
    private const int Most = 1000;

    /// <summary>The argument <c>where</c> of a field.</summary>
    /// <exception cref="GraphQLException">It has too many conditions.</exception>
    public static InputObject? Checked(FieldContext context)
    {
        var where = context.Argument<InputObject>("where");
        if (where is not null && Count(where) is var asked and > Most)
        {
            throw GraphQLException.LimitExceeded("conditions", Most, asked, "Use in and nin for many values, which count as one condition, or ask several times.");
        }

        return where;
    }

    private static int Count(object? value) => value switch
    {
        InputObject input => input.Sum(f => f.Value is InputObject or object?[] ? Count(f.Value) : 1),
        object?[] list when Array.Exists(list, i => i is InputObject) => list.Sum(Count),
        _ => 1,
    };
}
