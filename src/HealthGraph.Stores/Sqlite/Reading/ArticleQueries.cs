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
        using var read = new RawCommand(connection, $"SELECT {Columns} FROM article a JOIN term v ON v.key = a.version_key WHERE a.key = ?1");
        var articles = new List<ArticleNode>();
        foreach (var (key, _) in Keys(connection, ids).OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            using var row = read.Set(1, key).Rows();
            if (row.Next())
            {
                articles.Add(Article(row));
            }
        }

        return articles;
    }

    /// <summary>Keys and ids of those of the ids that are articles here.</summary>
    public static List<(long Key, string Id)> Keys(SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        using var read = new RawCommand(connection, $"SELECT a.key, a.id FROM ({IdLookup.KeysSql(connection)}) i CROSS JOIN article a ON a.key = i.node_key");
        using var rows = read.Set(1, GraphView.Hashes(wanted)).Rows();
        var keys = new List<(long, string)>(wanted.Count);
        while (rows.Next())
        {
            if (rows.Text(1) is var id && wanted.Contains(id))
            {
                keys.Add((rows.Number(0), id));
            }
        }

        return keys;
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
    /// <param name="connection">The store.</param>
    /// <param name="articleIds">Of these articles only, or null for all.</param>
    public static IEnumerable<Containment> Containments(SqliteConnection connection, IReadOnlyCollection<string>? articleIds) =>
        articleIds is null ? AllContainments(connection) : ContainmentsOf(connection, articleIds);

    private static List<Containment> ContainmentsOf(SqliteConnection connection, IReadOnlyCollection<string> articleIds)
    {
        using var issues = new IssuesOfArticles(connection);
        var found = Keys(connection, articleIds).SelectMany(a => issues.Of(a.Key).Select(c => new Containment(c.Issue.Id, a.Id, c.Ordinal))).ToList();
        found.Sort(static (a, b) => string.CompareOrdinal(a.IssueId, b.IssueId) is var issue and not 0 ? issue
            : a.Ordinal.CompareTo(b.Ordinal) is var ordinal and not 0 ? ordinal : string.CompareOrdinal(a.ArticleId, b.ArticleId));
        return found;
    }

    private static IEnumerable<Containment> AllContainments(SqliteConnection connection)
    {
        using var read = new PreparedCommand(connection, """
            SELECT i.id, a.id, t.ordinal FROM (
                SELECT key, issue_key, ordinal FROM article WHERE issue_key IS NOT NULL
                UNION ALL SELECT article_key, issue_key, ordinal FROM containment) t
            JOIN issue i ON i.key = t.issue_key JOIN article a ON a.key = t.key ORDER BY i.id, t.ordinal, a.id
            """, 0);
        using var rows = read.Read();
        while (rows.Read())
        {
            yield return new Containment(rows.GetString(0), rows.GetString(1), rows.GetInt32(2));
        }
    }

    /// <summary>All articles with their statements as written, by id.</summary>
    /// <remarks>Takes eight bytes of memory an article.</remarks>
    public static IEnumerable<StoredArticle> Stored(SqliteConnection connection)
    {
        var keys = new List<long>();
        using (var all = new RawCommand(connection, "SELECT key FROM article ORDER BY id"))
        {
            AddAll(all, keys);
        }

        using var view = new GraphView(connection);
        using var read = Reading(connection);
        foreach (var key in keys)
        {
            if (Stored(read, view, key) is { } stored)
            {
                yield return stored;
            }
        }
    }

    /// <summary>An article with its statements as written, or null.</summary>
    public static StoredArticle? StoredById(SqliteConnection connection, string id)
    {
        using var view = new GraphView(connection);
        using var read = Reading(connection);
        return Keys(connection, [id]) is [var (key, _)] ? Stored(read, view, key) : null;
    }

    private static RawCommand Reading(SqliteConnection connection) =>
        new(connection, $"SELECT {Columns}, a.statements FROM article a JOIN term v ON v.key = a.version_key WHERE a.key = ?1");

    private static void AddAll(RawCommand read, List<long> keys)
    {
        using var rows = read.Rows();
        while (rows.Next())
        {
            keys.Add(rows.Number(0));
        }
    }

    private static StoredArticle? Stored(RawCommand read, GraphView view, long key)
    {
        using var row = read.Set(1, key).Rows();
        if (!row.Next())
        {
            return null;
        }

        var article = Article(row);
        var packed = PackedStatements.Read(row.Bytes(9).ToArray(), key, article.Id);
        using var made = new StatementList(article.Id, article.DictionaryVersion, packed.Count);
        foreach (var s in packed)
        {
            made.Add(view.Node(packed, s.Subject).Id, view.Predicates[s.Predicate], s.Object < 0 ? null : view.Node(packed, s.Object).Id,
                packed.Value(s, article.Text), s, view.Term(s.Rule)!, view.Term(s.Entry));
        }

        return new StoredArticle(article, made.ById());
    }

    private static ArticleNode Article(RawCommand.RowWalk row) => new(
        row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), PartialDate.TryParse(row.TextOrNull(4)), row.Text(5), row.Text(6), row.Text(7),
        row.Text(8));

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static PartialDate? Date(SqliteDataReader rows, int column) => PartialDate.TryParse(Text(rows, column));
}
