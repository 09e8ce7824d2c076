using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Damage that the model cannot see: pages, indexes, keys that lead nowhere, counts and names kept beside the statements.</summary>
internal static class StorageCheck
{
    private static readonly (string Sql, string What)[] Counts =
    [
        ("SELECT count(*) FROM pragma_foreign_key_check", "rows that refer to what is not there"),
        ("""
            SELECT count(*) FROM node WHERE articles = 0 AND kind <> 'Article'
                AND NOT EXISTS (SELECT 1 FROM node AS other WHERE other.canonical_key = node.key AND other.key <> node.key)
            """, "nodes that nothing speaks of"),
        ("SELECT count(*) FROM node WHERE kind = 'Article' AND key NOT IN (SELECT key FROM article)", "articles without a text"),
        ("SELECT abs((SELECT count(*) FROM surface) - (SELECT count(*) FROM surface_search))", "names that are not in the index, or too many there"),
        ("""
            WITH said AS (
                SELECT CASE predicate WHEN 'MENTIONS' THEN object_key ELSE subject_key END AS node_key, value AS text, article_key FROM statement
                WHERE predicate IN ('MENTIONS', 'name')
                UNION SELECT key, title, key FROM article),
            counted AS (SELECT node_key, text, count(DISTINCT article_key) AS articles FROM said GROUP BY node_key, text)
            SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT node_key, text, articles FROM surface))
                + (SELECT count(*) FROM (SELECT node_key, text, articles FROM surface EXCEPT SELECT * FROM counted))
            """, "names whose articles are miscounted"),
    ];

    /// <summary>What is damaged, a sentence each.</summary>
    public static IReadOnlyList<string> Faults(SqliteConnection connection)
    {
        var faults = new List<string>();
        using (var check = new PreparedCommand(connection, "PRAGMA integrity_check(100)", 0))
        using (var rows = check.Read())
        {
            while (rows.Read())
            {
                if (rows.GetString(0) is var fault and not "ok")
                {
                    faults.Add(fault);
                }
            }
        }

        foreach (var (sql, what) in Counts)
        {
            using var count = new PreparedCommand(connection, sql, 0);
            if (count.Number() is > 0 and var found)
            {
                faults.Add($"{found} {what}.");
            }
        }

        return faults;
    }
}
