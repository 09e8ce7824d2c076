using System.Text.Json;
using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Reads of statements.</summary>
internal static class StatementQueries
{
    private const string Columns = """
        s.id, a.id, sc.id, s.predicate, oc.id, coalesce(k.value, s.value), s.span_start, s.span_end, r.text, e.text, s.confidence, d.dictionary_version
        """;

    private const string Joins = """
        JOIN node a ON a.key = s.article_key JOIN article d ON d.key = s.article_key
        JOIN node sn ON sn.key = s.subject_key JOIN node sc ON sc.key = sn.canonical_key
        LEFT JOIN node o ON o.key = s.object_key LEFT JOIN node oc ON oc.key = o.canonical_key
        JOIN term r ON r.key = s.rule_key LEFT JOIN term e ON e.key = s.entry_key
        LEFT JOIN correction k ON k.node_id = sc.id AND k.property = s.predicate AND s.object_key IS NULL
        """;

    private const string Filter = """
        (?2 IS NULL OR s.predicate IN (SELECT value FROM json_each(?2)))
        AND (?3 IS NULL OR (s.predicate, s.id) > (?3, ?4))
        AND (?5 IS NULL OR EXISTS (SELECT 1 FROM containment c JOIN issue i ON i.key = c.issue_key
            WHERE c.article_key = s.article_key AND coalesce(i.published_on, i.coverage_end) <= ?5)
            OR (NOT EXISTS (SELECT 1 FROM containment c WHERE c.article_key = s.article_key) AND d.published_on <= ?5))
        """;

    private const string Member = "(SELECT m.key FROM node m JOIN node c ON c.key = m.canonical_key WHERE c.id IN (SELECT value FROM json_each(?1)))";

    // Each half walks one index in order and stops at the limit, so a node of a million statements costs no more than its page.
    private const string PageText = $"""
        SELECT * FROM (
            SELECT * FROM (SELECT {Columns} FROM statement s {Joins} WHERE s.subject_key IN {Member} AND {Filter} ORDER BY s.predicate, s.id LIMIT ?6)
            UNION SELECT * FROM (SELECT {Columns} FROM statement s {Joins} WHERE s.object_key IN {Member} AND oc.id IS NOT NULL AND {Filter} ORDER BY s.predicate, s.id LIMIT ?6)
        ) ORDER BY 4, 1 LIMIT ?6
        """;

    /// <summary>One page, with canonical ids; statements about what was decided to be no entity are left out.</summary>
    public static IReadOnlyList<Statement> Of(SqliteConnection connection, StatementQuery query)
    {
        if (query.Limit is < 1 or > 10_000)
        {
            throw new ArgumentException($"The limit {query.Limit} is not between 1 and 10,000.", nameof(query));
        }

        // As of 2024-01 means to its end: '~' sorts after every character of a date.
        using var read = new PreparedCommand(connection, PageText, 6);
        using var rows = read.Read(JsonSerializer.Serialize(query.NodeIds), query.Predicates is { } p ? JsonSerializer.Serialize(p) : null,
            query.After?.Predicate, query.After is { } after ? Convert.FromHexString(after.Id) : null, query.AsOf is { } asOf ? asOf + "~" : null, query.Limit);
        var statements = new List<Statement>();
        while (rows.Read())
        {
            statements.Add(Statement(rows));
        }

        return statements;
    }

    /// <summary>A statement from the columns of a row, in the order of the record.</summary>
    public static Statement Statement(SqliteDataReader rows) => new(
        Convert.ToHexStringLower(rows.GetFieldValue<byte[]>(0)), rows.GetString(1), rows.GetString(2), rows.GetString(3), TextOrNull(rows, 4), TextOrNull(rows, 5),
        new TextSpan(rows.GetInt32(6), rows.GetInt32(7)), rows.GetString(8), TextOrNull(rows, 9), rows.GetDouble(10), rows.GetString(11));

    private static string? TextOrNull(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
