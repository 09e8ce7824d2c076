using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Damage that the model cannot see: pages, indexes, keys that lead nowhere, postings, counts and names kept beside the statements.</summary>
internal static class StorageCheck
{
    private static readonly (string Sql, string What)[] Counts =
    [
        ("SELECT count(*) FROM pragma_foreign_key_check", "rows that refer to what is not there"),
        ("""
            SELECT count(*) FROM node n WHERE n.articles = 0
                AND NOT EXISTS (SELECT 1 FROM merged m WHERE m.canonical_key = n.key)
            """, "nodes that nothing speaks of"),
        ("SELECT count(*) FROM node n WHERE n.id LIKE 'article/%'", "articles without a text"),
        ("SELECT count(*) FROM node n JOIN article a ON a.key = n.key", "keys that are a node's and an article's"),
        ("SELECT count(*) FROM article a WHERE a.issue_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM issue i WHERE i.key = a.issue_key)", "articles in an issue that is not there"),
        ("SELECT count(*) FROM article a JOIN containment c ON c.article_key = a.key AND c.issue_key = a.issue_key", "ties to an issue that stand twice"),
        ("SELECT count(*) FROM id_run r WHERE r.ids <> (SELECT count(*) FROM run_id i WHERE i.run = r.run)", "runs of ids that are not whole"),
        ("SELECT count(*) FROM run_id i WHERE NOT EXISTS (SELECT 1 FROM id_run r WHERE r.run = i.run) OR EXISTS (SELECT 1 FROM node_id n WHERE n.hash = i.hash)", "ids that stand twice, or in no run"),
        ("""
            SELECT count(*) FROM (SELECT node_key FROM posting UNION ALL SELECT node_key FROM run_posting) p
                WHERE NOT EXISTS (SELECT 1 FROM node n WHERE n.key = p.node_key)
            """, "postings of no node"),
        ("""
            SELECT count(*) FROM run_posting p WHERE NOT EXISTS (SELECT 1 FROM posting_run r WHERE r.batch = p.batch)
                OR EXISTS (SELECT 1 FROM posting t WHERE t.node_key = p.node_key AND t.batch = p.batch)
            """, "postings that stand twice, or in no run"),
        ("SELECT count(*) FROM merged m WHERE NOT EXISTS (SELECT 1 FROM node n WHERE n.key = m.node_key) AND NOT EXISTS (SELECT 1 FROM article a WHERE a.key = m.node_key)", "decisions about no node"),
    ];

    /// <summary>What is damaged, a sentence each.</summary>
    public static IReadOnlyList<string> Faults(SqliteConnection connection)
    {
        var faults = new List<string>();
        using (var check = new RawCommand(connection, "PRAGMA integrity_check(100)"))
        using (var rows = check.Rows())
        {
            while (rows.Next())
            {
                if (rows.Text(0) is var fault and not "ok")
                {
                    faults.Add(fault);
                }
            }
        }

        foreach (var (sql, what) in Counts)
        {
            using var count = new RawCommand(connection, sql);
            Add(faults, count.Number() ?? 0, what);
        }

        CheckNodes(connection, faults);
        return faults;
    }

    /// <summary>What the nodes keep for themselves must be what the articles' statements come to.</summary>
    private static void CheckNodes(SqliteConnection connection, List<string> faults)
    {
        var sums = new StatementSums(connection);
        var (postings, names, lost) = (0L, 0L, 0L);
        using var read = new RawCommand(connection, "SELECT key, id, names FROM node UNION ALL SELECT key, id, NULL FROM article");
        using var find = new RawCommand(connection, """
            SELECT (SELECT count(*) FROM node_id WHERE hash BETWEEN ?1 AND ?2 AND node_key = ?3)
                + (SELECT count(*) FROM id_run r CROSS JOIN run_id i ON i.run = r.run AND i.hash BETWEEN ?1 AND ?2 AND i.node_key = ?3)
            """);
        using var rows = read.Rows();
        while (rows.Next())
        {
            var (key, hash, isArticle) = (rows.Number(0), NodeHash.Of(rows.Text(1)), rows.IsNull(2));
            var (expected, namesBytes) = (sums.Take(key), rows.Bytes(2).ToArray());
            lost += find.Set(1, hash).Set(2, hash + NodeHash.Places - 1).Set(3, key).Number() == 1 ? 0 : 1;
            if (isArticle)
            {
                continue;
            }

            postings += Is(expected.Postings, () => StatementSums.OfPostings(connection, key)) ? 0 : 1;
            names += Is(expected.Names, () => StatementSums.OfNames(namesBytes)) ? 0 : 1;
        }

        Add(faults, sums.Spoiled, "articles whose statements cannot be read");
        Add(faults, lost, "nodes that are not found by their id");
        Add(faults, postings, "nodes whose articles are not those whose statements speak of them");
        Add(faults, names, "nodes whose names are not those that the articles use");
        Add(faults, sums.Left, "nodes that statements speak of and that are not there");
    }

    private static bool Is(long expected, Func<long> sum)
    {
        try
        {
            return sum() == expected;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static void Add(List<string> faults, long found, string what)
    {
        if (found > 0)
        {
            faults.Add($"{found} {what}.");
        }
    }
}
