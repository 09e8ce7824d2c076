using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes what people's decisions come to.</summary>
internal static class ResolutionWriter
{
    /// <summary>Replaces the resolution, inside the transaction of the caller.</summary>
    /// <param name="connection">The writer's.</param>
    /// <param name="resolution">What is to hold.</param>
    /// <param name="cache">Gets the nodes that stand for others, or stood: whether they stay is seen when it is written.</param>
    public static void Write(SqliteConnection connection, Resolution resolution, NodeCache cache)
    {
        foreach (var key in Keys(connection, "SELECT DISTINCT n.key FROM merged m JOIN node n ON n.key = m.canonical_key"))
        {
            cache.Change(key);
        }

        using var clear = new PreparedCommand(connection, "DELETE FROM resolution; DELETE FROM correction; DELETE FROM merged", 0);
        clear.Run();
        using var put = new RawCommand(connection, "INSERT INTO resolution (node_id, canonical_id) VALUES (?1, ?2)");
        using var merge = new RawCommand(connection, "INSERT OR REPLACE INTO merged (node_key, canonical_key) VALUES (?1, ?2)");
        var decided = resolution.Canonical.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        foreach (var (id, canonical) in decided)
        {
            put.Set(1, id).Set(2, canonical).Run();
        }

        foreach (var (id, canonical) in decided)
        {
            if (cache.Key(id) is not { } key)
            {
                continue;
            }

            // An article is not made by a decision: one that is not there yet is stood for when it comes.
            var isArticle = canonical.StartsWith("article/", StringComparison.Ordinal);
            var target = canonical.Length == 0 ? null : isArticle ? cache.Key(canonical) : cache.Change(canonical).Key;
            if (target is not null || canonical.Length == 0)
            {
                merge.Set(1, key).Set(2, target).Run();
            }
        }

        using var correct = new RawCommand(connection, "INSERT INTO correction (node_id, property, value) VALUES (?1, ?2, ?3)");
        foreach (var (key, value) in resolution.Corrections)
        {
            correct.Set(1, key.NodeId).Set(2, key.Property).Set(3, value).Run();
        }
    }

    private static List<long> Keys(SqliteConnection connection, string sql)
    {
        using var read = new RawCommand(connection, sql);
        using var rows = read.Rows();
        var keys = new List<long>();
        while (rows.Next())
        {
            keys.Add(rows.Number(0));
        }

        return keys;
    }
}
