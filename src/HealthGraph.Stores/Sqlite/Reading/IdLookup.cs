using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>How ids are looked up: by their hashes, in the tree of all and in the runs beside it.</summary>
internal static class IdLookup
{
    private const string InTree = "SELECT i.node_key FROM json_each(?1) j CROSS JOIN node_id i ON i.hash BETWEEN j.value AND j.value + 7";

    private const string InRuns = "SELECT i.node_key FROM id_run r CROSS JOIN json_each(?1) j CROSS JOIN run_id i ON i.run = r.run AND i.hash BETWEEN j.value AND j.value + 7";

    /// <summary>A query of the keys <c>node_key</c> that have places in the buckets of the hashes <c>?1</c>.</summary>
    /// <remarks>Mostly there are no runs: preparing to look into them takes longer than looking.</remarks>
    public static string KeysSql(SqliteConnection connection)
    {
        using var any = new RawCommand(connection, "SELECT 1 FROM id_run");
        return any.Number() is null ? InTree : $"{InTree} UNION ALL {InRuns}";
    }

    /// <summary>A query of the keys <c>key</c> and ids <c>id</c> of the nodes and articles in the buckets of the hashes <c>?1</c>; some may have other ids than those asked for.</summary>
    public static string NodesSql(SqliteConnection connection) => $"""
        SELECT i.node_key AS key, coalesce(n.id, a.id) AS id
        FROM ({KeysSql(connection)}) i LEFT JOIN node n ON n.key = i.node_key LEFT JOIN article a ON n.key IS NULL AND a.key = i.node_key
        """;
}
