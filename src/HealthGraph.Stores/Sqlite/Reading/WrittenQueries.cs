using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads what was written from one transaction to another.</summary>
internal static class WrittenQueries
{
    private const string Columns = "a.key, a.id, a.title, a.source, a.url, a.published_on, a.content_hash, a.digest, a.text, a.statements";

    private const char Issues = '.';

    /// <summary>The number of the last transaction that wrote an article or tied one to an issue, and that of the last issue, which may carry none.</summary>
    public static string Mark(SqliteConnection connection)
    {
        using var read = new RawCommand(connection, """
            SELECT max(
                coalesce((SELECT made FROM article ORDER BY key DESC LIMIT 1), 0),
                coalesce((SELECT batch FROM article INDEXED BY article_rewritten WHERE batch > made ORDER BY batch DESC LIMIT 1), 0),
                coalesce((SELECT max(batch) FROM containment WHERE batch > 0), 0)), coalesce((SELECT max(key) FROM issue), 0)
            """);
        using var row = read.Rows();
        row.Next();
        return string.Create(CultureInfo.InvariantCulture, $"{row.Number(0)}{Issues}{row.Number(1)}");
    }

    /// <summary>The articles written, or tied to an issue, after one transaction and not after another.</summary>
    public static IEnumerable<WrittenArticle> Of(SqliteConnection connection, string? after, string upTo)
    {
        using var article = new RawCommand(connection, $"SELECT {Columns} FROM article a WHERE a.key = ?1");
        using var issues = new IssuesOfArticles(connection);
        using var view = new GraphView(connection);
        foreach (var key in Keys(connection, after is null ? -1 : Number(after), Number(upTo)))
        {
            yield return Article(article, key, issues, view);
        }
    }

    // The last conditions open the indexes, which have only what was written anew; they stand last, since SQLite begins at the first bound that it meets.
    private static List<long> Keys(SqliteConnection connection, long after, long upTo)
    {
        using var read = new RawCommand(connection, """
            SELECT key FROM article WHERE key >= ?3 AND key < ?4 AND batch <= ?2
            UNION SELECT key FROM article INDEXED BY article_rewritten WHERE batch > ?1 AND batch <= ?2 AND batch > made
            UNION SELECT article_key FROM containment WHERE batch > ?1 AND batch <= ?2 AND batch > 0 ORDER BY 1
            """);
        var (first, end) = (FirstMadeAfter(connection, after), FirstMadeAfter(connection, upTo));
        using var rows = read.Set(1, after).Set(2, upTo).Set(3, first).Set(4, end).Rows();
        var keys = new List<long>();
        while (rows.Next())
        {
            keys.Add(rows.Number(0));
        }

        return keys;
    }

    /// <summary>The least key of the articles that were first written after a transaction, found by halving, since later ones have greater keys; one more than all where there is none.</summary>
    private static long FirstMadeAfter(SqliteConnection connection, long batch)
    {
        using var last = new RawCommand(connection, "SELECT max(key) FROM article");
        using var next = new RawCommand(connection, "SELECT key, made FROM article WHERE key >= ?1 ORDER BY key LIMIT 1");
        var (from, to) = (0L, (last.Number() ?? 0) + 1);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            using var row = next.Set(1, middle).Rows();
            (from, to) = row.Next() && row.Number(1) <= batch ? (row.Number(0) + 1, to) : (from, middle);
        }

        return from;
    }

    private static long Number(string mark) => long.TryParse(mark.AsSpan(0, Math.Max(mark.IndexOf(Issues), 0)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"'{mark}' is no mark of this store.", nameof(mark));

    private static WrittenArticle Article(RawCommand article, long key, IssuesOfArticles issues, GraphView view)
    {
        using var row = article.Set(1, key).Rows();
        row.Next();
        var (text, packed) = (row.Text(8), PackedStatements.Read(row.Bytes(9).ToArray(), key, row.Text(1)));
        var nodes = new string[packed.Nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = view.Node(packed, i).Id;
        }

        var claims = new Claim[packed.Count];
        foreach (var statement in packed)
        {
            claims[statement.Index] = new Claim(statement.Subject, view.Predicates[statement.Predicate], statement.Object, packed.Value(statement, text));
        }

        return new WrittenArticle(row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), PartialDate.TryParse(row.TextOrNull(5)), row.Text(6),
            row.Text(7), issues.Of(key), nodes, claims);
    }
}
