using System.Globalization;
using HealthGraph.Api.Paging;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Fields;

/// <summary>A place in what a search finds: among the names, or among the texts that follow them.</summary>
/// <param name="IsText">Among the texts.</param>
/// <param name="Articles">How many articles spoke of the node; 0 for a text.</param>
/// <param name="Id">Id of the node or article.</param>
internal sealed record SearchCursor(bool IsText, int Articles, string Id)
{
    private const string Signature = "search";
    private const string Text = "text";
    private const string Name = "name";

    /// <inheritdoc/>
    public override string ToString() => new Cursor(Signature, [IsText ? Text : Name, Articles.ToString(CultureInfo.InvariantCulture), Id]).ToString();

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="GraphQLException">It is none.</exception>
    public static SearchCursor Parse(string text) => Cursor.Parse(text, Signature, 3).Values is [(Text or Name) and { } kind, { } articles, { } id]
        && int.TryParse(articles, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? new SearchCursor(kind is Text, count, id)
        : throw Cursor.Invalid(text);
}
