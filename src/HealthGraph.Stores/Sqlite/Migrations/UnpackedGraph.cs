using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Reading;
using HealthGraph.Stores.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Migrations;

/// <summary>A graph as schemas 1 to 3 kept it, one row a statement: read once, when it is packed.</summary>
internal static class UnpackedGraph
{
    /// <summary>The migration that renames the tables of such a graph and then has it moved.</summary>
    public const int MovedBy = 4;

    // So many articles are held in memory before they are written.
    private const int ArticlesAtOnce = 500;

    private static readonly string[] Tables =
        ["packed_article", "packed_node", "old_surface", "old_statement", "old_containment", "old_article", "old_node", "old_issue", "old_term", "old_resolution", "old_correction"];

    /// <summary>Writes everything into the new tables and drops the old ones, inside the transaction of the caller.</summary>
    public static void Move(SqliteConnection connection)
    {
        using (var writer = new ArticleWriter(connection))
        {
            foreach (var chunk in Records(connection).Chunk(ArticlesAtOnce))
            {
                writer.Begin();
                foreach (var record in chunk)
                {
                    writer.Write(record);
                }

                writer.End();
            }

            writer.Begin();
            writer.Resolve(ResolutionQueries.From(connection, "old_resolution", "old_correction"));
            writer.End();
        }

        foreach (var table in Tables)
        {
            using var drop = new RawCommand(connection, $"DROP TABLE {table}");
            drop.Run();
        }
    }

    /// <summary>Each article as the record that wrote it, once for each issue that carries it.</summary>
    private static IEnumerable<ArticleRecord> Records(SqliteConnection connection)
    {
        using var places = new PreparedCommand(connection, """
            SELECT i.id, i.series, i.number, i.published_on, i.coverage_start, i.coverage_end, i.publisher, c.ordinal
            FROM old_containment c JOIN old_issue i ON i.key = c.issue_key WHERE c.article_key = ?1 ORDER BY i.id
            """, 1);
        using var statements = new PreparedCommand(connection, """
            SELECT s.id, a.id, sn.id, s.predicate, o.id, s.value, s.span_start, s.span_end, r.text, e.text, s.confidence, d.dictionary_version
            FROM old_statement s JOIN old_node a ON a.key = s.article_key JOIN old_article d ON d.key = s.article_key
            JOIN old_node sn ON sn.key = s.subject_key LEFT JOIN old_node o ON o.key = s.object_key
            JOIN old_term r ON r.key = s.rule_key LEFT JOIN old_term e ON e.key = s.entry_key
            WHERE s.article_key = ?1 ORDER BY s.id
            """, 1);
        using var read = new PreparedCommand(connection, """
            SELECT n.id, a.title, a.source, a.url, a.published_on, a.text, a.content_hash, a.dictionary_version, a.digest, a.key
            FROM old_article a JOIN old_node n ON n.key = a.key ORDER BY a.key
            """, 0);
        using var rows = read.Read();
        while (rows.Read())
        {
            var (article, key) = (Article(rows), rows.GetInt64(9));
            var said = Rows(statements, key, Statement);
            var carried = Rows(places, key, row => (Issue: (IssueNode?)Issue(row), Ordinal: row.GetInt32(7)));
            foreach (var (issue, ordinal) in carried.DefaultIfEmpty((null, 1)))
            {
                yield return new ArticleRecord(article, issue, ordinal, said);
            }
        }
    }

    private static List<T> Rows<T>(PreparedCommand read, long key, Func<SqliteDataReader, T> make)
    {
        using var rows = read.Read(key);
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(make(rows));
        }

        return all;
    }

    private static ArticleNode Article(SqliteDataReader rows) => new(
        rows.GetString(0), rows.GetString(1), Text(rows, 2), Text(rows, 3), Date(rows, 4), rows.GetString(5), rows.GetString(6), rows.GetString(7),
        rows.GetString(8));

    private static IssueNode Issue(SqliteDataReader rows) => new(
        rows.GetString(0), Text(rows, 1), rows.IsDBNull(2) ? null : rows.GetInt32(2), Date(rows, 3), Date(rows, 4), Date(rows, 5), Text(rows, 6));

    private static Statement Statement(SqliteDataReader rows) => new(
        Convert.ToHexStringLower(rows.GetFieldValue<byte[]>(0)), rows.GetString(1), rows.GetString(2), rows.GetString(3), Text(rows, 4), Text(rows, 5),
        new TextSpan(rows.GetInt32(6), rows.GetInt32(7)), rows.GetString(8), Text(rows, 9), rows.GetDouble(10), rows.GetString(11));

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static PartialDate? Date(SqliteDataReader rows, int column) => PartialDate.TryParse(Text(rows, column));
}
