using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Writes and reads what people's decisions come to.</summary>
internal static class ResolutionWriter
{
    /// <summary>Replaces the resolution, inside the transaction of the caller.</summary>
    public static void Write(SqliteConnection connection, Resolution resolution)
    {
        using var clear = new PreparedCommand(connection, """
            DELETE FROM resolution; DELETE FROM correction; UPDATE node SET canonical_key = key WHERE canonical_key IS NOT key
            """, 0);
        clear.Run();
        using var put = new PreparedCommand(connection, "INSERT INTO resolution (node_id, canonical_id) VALUES (?1, ?2)", 2);
        using var find = new PreparedCommand(connection, "SELECT key FROM node WHERE id = ?1", 1);
        using var point = new PreparedCommand(connection, "UPDATE node SET canonical_key = ?2 WHERE key = ?1", 2);
        foreach (var (id, canonical) in resolution.Canonical.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            put.Run(id, canonical);
        }

        using var keys = new KeyTable(connection);
        keys.Refresh();
        foreach (var (id, canonical) in resolution.Canonical.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (find.Number(id) is { } key)
            {
                point.Run(key, canonical.Length == 0 ? null : keys.Node(canonical));
            }
        }

        // Nodes that stood only for others, and stand for none any more.
        using var sweep = new PreparedCommand(connection, """
            DELETE FROM node WHERE articles = 0 AND kind <> 'Article'
                AND NOT EXISTS (SELECT 1 FROM node AS other WHERE other.canonical_key = node.key AND other.key <> node.key)
            """, 0);
        sweep.Run();
        using var correct = new PreparedCommand(connection, "INSERT INTO correction (node_id, property, value) VALUES (?1, ?2, ?3)", 3);
        foreach (var (key, value) in resolution.Corrections)
        {
            correct.Run(key.NodeId, key.Property, value);
        }
    }

    /// <summary>The resolution as last written.</summary>
    public static Resolution Read(SqliteConnection connection)
    {
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var read = new PreparedCommand(connection, "SELECT node_id, canonical_id FROM resolution", 0))
        using (var rows = read.Read())
        {
            while (rows.Read())
            {
                canonical[rows.GetString(0)] = rows.GetString(1);
            }
        }

        var corrections = new Dictionary<(string NodeId, string Property), string>();
        using (var read = new PreparedCommand(connection, "SELECT node_id, property, value FROM correction", 0))
        using (var rows = read.Read())
        {
            while (rows.Read())
            {
                corrections[(rows.GetString(0), rows.GetString(1))] = rows.GetString(2);
            }
        }

        return new Resolution(canonical, corrections);
    }
}
