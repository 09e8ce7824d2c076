using System.Text.Json;
using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Reads of nodes.</summary>
internal static class NodeQueries
{
    // A node's members are the nodes that decisions make it stand for, itself among them. An article that speaks of two members counts once.
    private const string Summary = """
        SELECT c.id, c.kind, coalesce(k.value, c.name, (SELECT min(m.name) FROM node m WHERE m.canonical_key = c.key), c.id),
            CASE (SELECT count(*) FROM node m WHERE m.canonical_key = c.key) WHEN 1 THEN c.articles ELSE (
                SELECT count(*) FROM (
                    SELECT s.article_key FROM node m JOIN statement s ON s.subject_key = m.key WHERE m.canonical_key = c.key
                    UNION SELECT s.article_key FROM node m JOIN statement s ON s.object_key = m.key WHERE m.canonical_key = c.key)) END AS articles
        FROM node c LEFT JOIN correction k ON k.node_id = c.id AND k.property = 'name'
        """;

    private const string SearchText = $"""
        WITH hit AS (
            SELECT n.canonical_key AS key FROM surface_search JOIN surface s ON s.key = surface_search.rowid JOIN node n ON n.key = s.node_key
            WHERE ?2 <> '' AND surface_search MATCH ?2 AND instr(lower(s.text), lower(?1)) > 0
            UNION SELECT n.canonical_key FROM correction k JOIN node n ON n.id = k.node_id WHERE k.property = 'name' AND instr(lower(k.value), lower(?1)) > 0
            UNION SELECT key FROM article WHERE instr(text, ?1) > 0
        ),
        found AS ({Summary} WHERE c.key IN (SELECT key FROM hit WHERE key IS NOT NULL)),
        last AS (SELECT (SELECT articles FROM found WHERE id = ?4) AS articles)
        SELECT * FROM found
        WHERE ?4 IS NULL OR articles < (SELECT articles FROM last) OR (articles = (SELECT articles FROM last) AND id > ?4)
        ORDER BY articles DESC, id LIMIT ?3
        """;

    /// <summary>Nodes by name, articles also by any phrase of their text.</summary>
    public static IReadOnlyList<NodeSummary> Search(SqliteConnection connection, string words, int limit, string? after)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var phrase = words.Trim();
        var tokens = string.Concat(phrase.Where(char.IsLetterOrDigit)).Length == 0 ? "" : $"\"{NodeTally.Spaced(phrase.Replace('"', ' ')).Trim()}\"";
        using var search = new PreparedCommand(connection, SearchText, 4);
        using var rows = search.Read(phrase, tokens, limit, after);
        return Summaries(rows);
    }

    /// <summary>Nodes by canonical id.</summary>
    public static IReadOnlyList<NodeSummary> ByIds(SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        using var read = new PreparedCommand(connection,
            Summary + " WHERE c.id IN (SELECT value FROM json_each(?1)) AND c.canonical_key = c.key ORDER BY c.id", 1);
        using var rows = read.Read(JsonSerializer.Serialize(ids));
        return Summaries(rows);
    }

    /// <summary>Counts by kind and predicate.</summary>
    public static GraphStatistics Statistics(SqliteConnection connection)
    {
        var nodes = Counts(connection, "SELECT kind, count(*) FROM node WHERE canonical_key = key GROUP BY kind ORDER BY kind");
        nodes.Add(new("Issue", Counts(connection, "SELECT 'Issue', count(*) FROM issue")[0].Value));
        return new GraphStatistics([.. nodes.OrderBy(n => n.Key, StringComparer.Ordinal)],
            Counts(connection, "SELECT predicate, count(*) FROM statement GROUP BY predicate ORDER BY predicate"));
    }

    private static List<KeyValuePair<string, long>> Counts(SqliteConnection connection, string sql)
    {
        using var count = new PreparedCommand(connection, sql, 0);
        using var rows = count.Read();
        var counts = new List<KeyValuePair<string, long>>();
        while (rows.Read())
        {
            counts.Add(new(rows.GetString(0), rows.GetInt64(1)));
        }

        return counts;
    }

    private static List<NodeSummary> Summaries(SqliteDataReader rows)
    {
        var nodes = new List<NodeSummary>();
        while (rows.Read())
        {
            nodes.Add(new NodeSummary(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
        }

        return nodes;
    }
}
