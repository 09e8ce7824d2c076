using System.Text;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Finds nodes by their names, articles by any phrase of their text; figures are found in it.</summary>
internal static class NodeSearch
{
    /// <summary>One page, most articles first, then by id.</summary>
    /// <param name="connection">An open database.</param>
    /// <param name="words">A name or phrase.</param>
    /// <param name="limit">1-1000.</param>
    /// <param name="after">Id of the last node of the page before, or null.</param>
    public static IReadOnlyList<NodeSummary> Of(SqliteConnection connection, string words, int limit, string? after)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var phrase = words.Trim();
        using var view = new GraphView(connection);
        using var summaries = new NodeSummaries(connection);
        (int, string)? last = null;
        if (after is not null)
        {
            if (view.Members([after]).Count == 0)
            {
                return [];
            }

            last = NodeQueries.ByIds(connection, [after]) is [var node] ? (node.Articles, node.Id) : null;
        }

        var page = new NodePage(limit, last);
        var joined = ByName(connection, phrase, page);
        foreach (var key in Canonical(connection, [.. joined, .. Corrected(connection, view, phrase), .. ByText(connection, phrase)]))
        {
            var (_, id, articles) = summaries.Rank(key);
            page.Add(key, articles, id);
        }

        return [.. page.Take().Select(summaries.Of)];
    }

    /// <summary>Nodes with the phrase in a name: all are gone through, a second for a million. What stands for itself alone goes to the page.</summary>
    /// <returns>Keys of those that decisions joined, to be counted together.</returns>
    private static List<long> ByName(SqliteConnection connection, string phrase, NodePage page)
    {
        var (folded, joined, decided) = (Fold(phrase), new List<long>(), Decided(connection));

        // What the bytes do not hold no name holds, where letters have no cases.
        var bytes = string.Equals(phrase, folded, StringComparison.Ordinal) && !phrase.AsSpan().ContainsAnyInRange('a', 'z') ? Encoding.UTF8.GetBytes(phrase) : [];
        using var read = new RawCommand(connection, "SELECT key, articles, id, names FROM node");
        using var rows = read.Rows();
        while (rows.Next())
        {
            var (key, articles) = (rows.Number(0), (int)rows.Number(1));
            if (decided.Contains(key))
            {
                joined.AddRange(Has(rows.Bytes(3), folded) ? [key] : []);
            }
            else if (page.MayTake(articles) && rows.Bytes(3) is var names && names.IndexOf(bytes) >= 0 && Has(names, folded) && rows.Text(2) is var id
                && page.WouldTake(articles, id))
            {
                page.Add(key, articles, id);
            }
        }

        return joined;
    }

    private static bool Has(ReadOnlySpan<byte> names, string folded) => NameList.Read(names).Exists(n => Fold(n.Text).Contains(folded, StringComparison.Ordinal));

    /// <summary>Keys of the nodes that stand for another, or that others stand for.</summary>
    private static HashSet<long> Decided(SqliteConnection connection)
    {
        using var read = new RawCommand(connection, "SELECT node_key FROM merged UNION SELECT canonical_key FROM merged WHERE canonical_key IS NOT NULL");
        using var rows = read.Rows();
        var keys = new HashSet<long>();
        while (rows.Next())
        {
            keys.Add(rows.Number(0));
        }

        return keys;
    }

    private static HashSet<long> Corrected(SqliteConnection connection, GraphView view, string phrase)
    {
        var (ids, folded) = (new List<string>(), Fold(phrase));
        using var read = new RawCommand(connection, "SELECT node_id, value FROM correction WHERE property = 'name'");
        using var rows = read.Rows();
        while (rows.Next())
        {
            if (Fold(rows.Text(1)).Contains(folded, StringComparison.Ordinal))
            {
                ids.Add(rows.Text(0));
            }
        }

        var members = view.Members(ids);
        members.RemoveWhere(OwnNode.IsKey);
        return members;
    }

    private static List<long> ByText(SqliteConnection connection, string phrase) =>
        Keys(connection, "SELECT key FROM article WHERE instr(text, ?1) > 0 OR instr(lower(title), lower(?1)) > 0", phrase);

    /// <summary>What the nodes stand for, each once; nothing for what is no entity.</summary>
    private static List<long> Canonical(SqliteConnection connection, IEnumerable<long> nodes) => Keys(connection, """
        SELECT DISTINCT CASE WHEN m.node_key IS NULL THEN j.value ELSE m.canonical_key END AS node
        FROM json_each(?1) j LEFT JOIN merged m ON m.node_key = j.value WHERE node IS NOT NULL
        """, System.Text.Json.JsonSerializer.Serialize(nodes));

    private static List<long> Keys(SqliteConnection connection, string sql, string parameter)
    {
        using var read = new RawCommand(connection, sql);
        using var rows = read.Set(1, parameter).Rows();
        var keys = new List<long>();
        while (rows.Next())
        {
            keys.Add(rows.Number(0));
        }

        return keys;
    }

    /// <summary>Latin letters match in either case, as in SQLite's own comparisons.</summary>
    private static string Fold(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z')
        ? string.Create(text.Length, text, static (folded, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                folded[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
            }
        })
        : text;
}
