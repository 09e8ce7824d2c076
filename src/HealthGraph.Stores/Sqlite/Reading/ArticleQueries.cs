using System.Text.Json;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads of articles and issues.</summary>
internal static class ArticleQueries
{
    private const string Columns = "a.id, a.title, a.source, a.url, a.published_on, a.text, a.content_hash, v.text, a.digest";

    /// <summary>Articles by id.</summary>
    public static IReadOnlyList<ArticleNode> ByIds(SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        using var read = new RawCommand(connection,
            $"SELECT {Columns} FROM article a JOIN term v ON v.key = a.version_key WHERE a.id IN (SELECT value FROM json_each(?1)) ORDER BY a.id");
        using var rows = read.Set(1, JsonSerializer.Serialize(ids)).Rows();
        var articles = new List<ArticleNode>();
        while (rows.Next())
        {
            articles.Add(Article(rows));
        }

        return articles;
    }

    /// <summary>All issues, by id.</summary>
    public static IEnumerable<IssueNode> Issues(SqliteConnection connection)
    {
        using var read = new PreparedCommand(connection,
            "SELECT id, series, number, published_on, coverage_start, coverage_end, publisher FROM issue ORDER BY id", 0);
        using var rows = read.Read();
        while (rows.Read())
        {
            yield return new IssueNode(rows.GetString(0), Text(rows, 1), rows.IsDBNull(2) ? null : rows.GetInt32(2), Date(rows, 3), Date(rows, 4),
                Date(rows, 5), Text(rows, 6));
        }
    }

    /// <summary>Which issue carries which article, by issue, ordinal, article.</summary>
    public static IEnumerable<Containment> Containments(SqliteConnection connection, IReadOnlyCollection<string>? articleIds)
    {
        using var read = new PreparedCommand(connection, """
            SELECT i.id, a.id, c.ordinal FROM containment c JOIN issue i ON i.key = c.issue_key JOIN article a ON a.key = c.article_key
            WHERE ?1 IS NULL OR a.id IN (SELECT value FROM json_each(?1)) ORDER BY i.id, c.ordinal, a.id
            """, 1);
        using var rows = read.Read(articleIds is null ? null : JsonSerializer.Serialize(articleIds));
        while (rows.Read())
        {
            yield return new Containment(rows.GetString(0), rows.GetString(1), rows.GetInt32(2));
        }
    }

    /// <summary>All articles with their statements as written, by id.</summary>
    public static IEnumerable<StoredArticle> Stored(SqliteConnection connection)
    {
        using var view = new GraphView(connection);
        using var next = new RawCommand(connection, $"""
            SELECT {Columns}, a.statements FROM article a JOIN term v ON v.key = a.version_key WHERE a.id > ?1 ORDER BY a.id LIMIT 1
            """);
        for (var stored = After(next, view, ""); stored is not null; stored = After(next, view, stored.Article.Id))
        {
            yield return stored;
        }
    }

    private static StoredArticle? After(RawCommand next, GraphView view, string id)
    {
        using var row = next.Set(1, id).Rows();
        if (!row.Next())
        {
            return null;
        }

        var article = Article(row);
        var packed = PackedStatements.Read(row.Bytes(9).ToArray());
        var statements = new List<Statement>(packed.Count);
        foreach (var statement in packed)
        {
            statements.Add(AsWritten(article, packed, statement, view));
        }

        return new StoredArticle(article, statements);
    }

    private static Statement AsWritten(ArticleNode article, PackedStatements packed, in PackedStatement statement, GraphView view) => new(
        packed.Id(statement.Index), article.Id, view.Node(packed.Nodes[statement.Subject]).Id, view.Predicates[statement.Predicate],
        statement.Object < 0 ? null : view.Node(packed.Nodes[statement.Object]).Id, packed.Value(statement, article.Text), statement.Span,
        view.Term(statement.Rule)!, view.Term(statement.Entry), statement.Confidence, article.DictionaryVersion);

    private static ArticleNode Article(RawCommand.RowWalk row) => new(
        row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), PartialDate.TryParse(row.TextOrNull(4)), row.Text(5), row.Text(6), row.Text(7),
        row.Text(8));

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static PartialDate? Date(SqliteDataReader rows, int column) => PartialDate.TryParse(Text(rows, column));
}
