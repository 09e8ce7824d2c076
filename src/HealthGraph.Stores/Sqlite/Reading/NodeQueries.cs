using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads of nodes.</summary>
internal static class NodeQueries
{
    /// <summary>Nodes by canonical id.</summary>
    public static IReadOnlyList<NodeSummary> ByIds(SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        using var summaries = new NodeSummaries(connection);
        using var read = new RawCommand(connection, $"""
            SELECT key, id FROM ({IdLookup.NodesSql(connection)}) found WHERE NOT EXISTS (SELECT 1 FROM merged m WHERE m.node_key = found.key)
            """);
        using var rows = read.Set(1, GraphView.Hashes(wanted)).Rows();
        var nodes = new List<NodeSummary>();
        while (rows.Next())
        {
            if (wanted.Contains(rows.Text(1)))
            {
                nodes.Add(summaries.Of(rows.Number(0)));
            }
        }

        nodes.AddRange(OwnNodes.Find(connection, wanted).Select(summaries.Of));
        nodes.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return nodes;
    }

    /// <summary>Counts by kind and predicate.</summary>
    public static GraphStatistics Statistics(SqliteConnection connection)
    {
        var nodes = Counts(connection, "SELECT substr(what, 6), count FROM tally WHERE what LIKE 'node %'");
        foreach (var (kind, merged) in MergedKinds(connection))
        {
            nodes[kind] = nodes.GetValueOrDefault(kind) - merged;
        }

        var statements = Counts(connection, "SELECT p.text, t.count FROM predicate p JOIN tally t ON t.what = 'statement ' || p.key");
        var shown = nodes.Where(n => n.Value > 0).Concat(Counts(connection, "SELECT 'Issue', count(*) FROM issue"));
        return new GraphStatistics([.. shown.OrderBy(n => n.Key, StringComparer.Ordinal)],
            [.. statements.Where(s => s.Value > 0).OrderBy(s => s.Key, StringComparer.Ordinal)]);
    }

    private static Dictionary<string, long> MergedKinds(SqliteConnection connection)
    {
        using var read = new RawCommand(connection, "SELECT coalesce(n.id, a.id) FROM merged m LEFT JOIN node n ON n.key = m.node_key LEFT JOIN article a ON n.key IS NULL AND a.key = m.node_key");
        using var rows = read.Rows();
        var kinds = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Next())
        {
            var kind = GraphSchema.KindOf(rows.Text(0));
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        return kinds;
    }

    private static Dictionary<string, long> Counts(SqliteConnection connection, string sql)
    {
        using var read = new RawCommand(connection, sql);
        using var rows = read.Rows();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Next())
        {
            counts.Add(rows.Text(0), rows.Number(1));
        }

        return counts;
    }
}
