using System.Globalization;
using System.Text;
using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>The walks along an index that one page of statements is merged from.</summary>
internal sealed class StatementWalks : IDisposable
{
    // A correction of a property gives its value; one of an edge (where a body sits, where something took place) gives its end.
    private const string Columns = """
        s.id, a.id, sc.id, s.predicate, CASE WHEN s.object_key IS NULL THEN NULL ELSE coalesce(k.value, oc.id) END,
        CASE WHEN s.object_key IS NULL THEN coalesce(k.value, s.value) ELSE s.value END,
        s.span_start, s.span_end, r.text, e.text, s.confidence, d.dictionary_version
        """;

    // CROSS JOIN: first the statements in the order of their index, then what belongs to each; SQLite might choose otherwise and sort all.
    private const string Joins = """
        CROSS JOIN node a ON a.key = s.article_key CROSS JOIN article d ON d.key = s.article_key
        CROSS JOIN node sn ON sn.key = s.subject_key CROSS JOIN node sc ON sc.key = sn.canonical_key
        LEFT JOIN node o ON o.key = s.object_key LEFT JOIN node oc ON oc.key = o.canonical_key
        CROSS JOIN term r ON r.key = s.rule_key LEFT JOIN term e ON e.key = s.entry_key
        LEFT JOIN correction k ON k.node_id = sc.id AND k.property = s.predicate
        """;

    private const string AsOf = """
        (EXISTS (SELECT 1 FROM containment c JOIN issue i ON i.key = c.issue_key
                WHERE c.article_key = s.article_key AND coalesce(i.published_on, i.coverage_end) <= {0})
            OR (NOT EXISTS (SELECT 1 FROM containment c WHERE c.article_key = s.article_key) AND d.published_on <= {0}))
        """;

    private const string OutwardText = $"""
        SELECT {Columns} FROM statement s {Joins} WHERE s.subject_key = ?1 AND (s.object_key IS NULL OR oc.id IS NOT NULL OR k.value IS NOT NULL)
        """;

    private const string InwardText = $"""
        SELECT {Columns} FROM statement s {Joins} WHERE s.object_key = ?1 AND oc.id IS NOT NULL AND (k.value IS NULL OR k.value = oc.id)
        """;

    private const string CorrectedText = $"""
        SELECT {Columns} FROM correction x CROSS JOIN node xc ON xc.id = x.node_id CROSS JOIN node xm ON xm.canonical_key = xc.key
        CROSS JOIN statement s ON s.subject_key = xm.key AND s.predicate = x.property {Joins} WHERE x.value = ?1 AND s.object_key IS NOT NULL
        """;

    private readonly SqliteConnection connection;
    private readonly StatementQuery query;
    private readonly Dictionary<string, PreparedCommand> prepared = new(StringComparer.Ordinal);

    public StatementWalks(SqliteConnection connection, StatementQuery query) => (this.connection, this.query) = (connection, query);

    /// <summary>Statements whose subject is the node.</summary>
    public void Outward(long key, string? predicate, SortedSet<Statement> page) => Walk(OutwardText, key, predicate, page);

    /// <summary>Statements whose object is the node.</summary>
    public void Inward(long key, string? predicate, SortedSet<Statement> page) => Walk(InwardText, key, predicate, page);

    /// <summary>Statements whose object a person corrected to the node.</summary>
    public void CorrectedTo(string id, string? predicate, SortedSet<Statement> page) => Walk(CorrectedText, id, predicate, page);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private void Walk(string text, object start, string? predicate, SortedSet<Statement> page)
    {
        // Once the page is full, only what comes before its last statement is of use.
        var worst = page.Count >= query.Limit ? page.Max : null;
        var sql = new StringBuilder(text);
        var values = new List<object?> { start };
        Add(predicate is not null, "s.predicate = {0}", predicate);
        Add(query.After is not null, "(s.predicate, s.id) > ({0}, {1})", query.After?.Predicate, Bytes(query.After?.Id));

        // As of 2024-01 means to its end: '~' sorts after every character of a date.
        Add(query.AsOf is not null, AsOf, query.AsOf + "~");
        Add(worst is not null, "(s.predicate, s.id) < ({0}, {1})", worst?.Predicate, Bytes(worst?.Id));
        values.Add(query.Limit);
        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY s.predicate, s.id LIMIT ?{values.Count}");
        using var rows = Command(sql.ToString(), values.Count).Read([.. values]);
        while (rows.Read())
        {
            page.Add(StatementQueries.Statement(rows));
        }

        while (page.Count > query.Limit)
        {
            page.Remove(page.Max!);
        }

        void Add(bool wanted, string condition, params ReadOnlySpan<object?> more)
        {
            if (wanted)
            {
                var first = values.Count + 1;
                sql.Append(" AND ").AppendFormat(CultureInfo.InvariantCulture, condition, $"?{first}", $"?{first + 1}");
                values.AddRange(more);
            }
        }
    }

    private static byte[]? Bytes(string? id) => id is null ? null : Convert.FromHexString(id);

    private PreparedCommand Command(string sql, int parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = new PreparedCommand(connection, sql, parameters);
        }

        return command;
    }
}
