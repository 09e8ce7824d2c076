using System.Text.Json;
using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Reads of articles and issues.</summary>
internal static class ArticleQueries
{
    private const string Columns = "n.id, a.title, a.source, a.url, a.published_on, a.text, a.content_hash, a.dictionary_version, a.digest";

    /// <summary>Articles by id.</summary>
    public static IReadOnlyList<ArticleNode> ByIds(SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        using var read = new PreparedCommand(connection,
            $"SELECT {Columns} FROM article a JOIN node n ON n.key = a.key WHERE n.id IN (SELECT value FROM json_each(?1)) ORDER BY n.id", 1);
        using var rows = read.Read(JsonSerializer.Serialize(ids));
        var articles = new List<ArticleNode>();
        while (rows.Read())
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
            SELECT i.id, n.id, c.ordinal FROM containment c JOIN issue i ON i.key = c.issue_key JOIN node n ON n.key = c.article_key
            WHERE ?1 IS NULL OR n.id IN (SELECT value FROM json_each(?1)) ORDER BY i.id, c.ordinal, n.id
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
        using var statements = new PreparedCommand(connection, """
            SELECT s.id, a.id, sn.id, s.predicate, o.id, s.value, s.span_start, s.span_end, r.text, e.text, s.confidence, d.dictionary_version
            FROM statement s JOIN node a ON a.key = s.article_key JOIN article d ON d.key = s.article_key JOIN node sn ON sn.key = s.subject_key
            LEFT JOIN node o ON o.key = s.object_key JOIN term r ON r.key = s.rule_key LEFT JOIN term e ON e.key = s.entry_key
            WHERE s.article_key = ?1 ORDER BY s.id
            """, 1);
        using var read = new PreparedCommand(connection, $"SELECT {Columns}, a.key FROM article a JOIN node n ON n.key = a.key ORDER BY n.id", 0);
        using var rows = read.Read();
        while (rows.Read())
        {
            yield return new StoredArticle(Article(rows), Statements(statements, rows.GetInt64(9)));
        }
    }

    private static List<Statement> Statements(PreparedCommand read, long articleKey)
    {
        using var rows = read.Read(articleKey);
        var statements = new List<Statement>();
        while (rows.Read())
        {
            statements.Add(StatementQueries.Statement(rows));
        }

        return statements;
    }

    private static ArticleNode Article(SqliteDataReader rows) => new(
        rows.GetString(0), rows.GetString(1), Text(rows, 2), Text(rows, 3), Date(rows, 4), rows.GetString(5), rows.GetString(6), rows.GetString(7),
        rows.GetString(8));

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static PartialDate? Date(SqliteDataReader rows, int column) => PartialDate.TryParse(Text(rows, column));
}
