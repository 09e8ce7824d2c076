using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>Rows of the statements below <c>cypher/read</c> as records of the model.</summary>
internal static class GraphRows
{
    /// <summary>A row of <c>read/nodes</c> or <c>read/search</c>.</summary>
    public static NodeSummary Node(CypherRow row) => new(row.Text(0), GraphSchema.KindOf(row.Text(0)), row.Text(1), checked((int)row.Number(2)));

    /// <summary>A row of <c>read/articles</c>.</summary>
    public static ArticleNode Article(CypherRow row) => new(
        row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Date(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8));

    /// <summary>A row of <c>read/stored-articles</c>.</summary>
    public static StoredArticle Stored(CypherRow row)
    {
        var article = Article(row);
        return new StoredArticle(article, [.. row.Rows(9).Select(s => Statement(s, article.DictionaryVersion))]);
    }

    /// <summary>A row of <c>read/statements</c>.</summary>
    public static Statement Statement(CypherRow row) => Statement(row, row.Text(11));

    /// <summary>A row of <c>read/issues</c>.</summary>
    public static IssueNode Issue(CypherRow row) =>
        new(row.Text(0), row.TextOrNull(1), row.NumberOrNull(2), row.Date(3), row.Date(4), row.Date(5), row.TextOrNull(6));

    /// <summary>A row of <c>read/containments</c>.</summary>
    public static Containment Containment(CypherRow row) => new(row.Text(0), row.Text(1), checked((int)row.Number(2)));

    private static Statement Statement(CypherRow row, string dictionaryVersion) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5),
        new TextSpan(checked((int)row.Number(6)), checked((int)row.Number(7))), row.Text(8), row.TextOrNull(9), row.Real(10), dictionaryVersion);
}
