using System.Text.Json;
using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Reads of statements.</summary>
internal static class StatementQueries
{
    private static readonly Comparer<Statement> ByPredicateThenId = Comparer<Statement>.Create((a, b) =>
        string.CompareOrdinal(a.Predicate, b.Predicate) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));

    /// <summary>One page, with canonical ids; statements about what was decided to be no entity are left out.</summary>
    /// <remarks>
    /// Each node and direction is one walk along one index that stops at the limit, so a page of a node with a million statements costs no
    /// more than that of a small one; the walks are merged here.
    /// </remarks>
    public static IReadOnlyList<Statement> Of(SqliteConnection connection, StatementQuery query)
    {
        if (query.Limit is < 1 or > 10_000)
        {
            throw new ArgumentException($"The limit {query.Limit} is not between 1 and 10,000.", nameof(query));
        }

        var members = Members(connection, query.NodeIds);
        var page = new SortedSet<Statement>(ByPredicateThenId);
        using var walks = new StatementWalks(connection, query);
        foreach (var predicate in query.Predicates?.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList<string?>() ?? [null])
        {
            foreach (var (key, _) in members)
            {
                walks.Outward(key, predicate, page);
                walks.Inward(key, predicate, page);
            }

            foreach (var id in members.Select(m => m.Id).Distinct(StringComparer.Ordinal))
            {
                walks.CorrectedTo(id, predicate, page);
            }

            if (page.Count >= query.Limit)
            {
                break;
            }
        }

        return [.. page.Take(query.Limit)];
    }

    /// <summary>A statement from the columns of a row, in the order of the record.</summary>
    public static Statement Statement(SqliteDataReader rows) => new(
        Convert.ToHexStringLower(rows.GetFieldValue<byte[]>(0)), rows.GetString(1), rows.GetString(2), rows.GetString(3), TextOrNull(rows, 4), TextOrNull(rows, 5),
        new TextSpan(rows.GetInt32(6), rows.GetInt32(7)), rows.GetString(8), TextOrNull(rows, 9), rows.GetDouble(10), rows.GetString(11));

    private static List<(long Key, string Id)> Members(SqliteConnection connection, IReadOnlyCollection<string> nodeIds)
    {
        using var read = new PreparedCommand(connection, """
            SELECT m.key, c.id FROM node c JOIN node m ON m.canonical_key = c.key WHERE c.id IN (SELECT value FROM json_each(?1)) ORDER BY m.key
            """, 1);
        using var rows = read.Read(JsonSerializer.Serialize(nodeIds));
        var members = new List<(long Key, string Id)>();
        while (rows.Read())
        {
            members.Add((rows.GetInt64(0), rows.GetString(1)));
        }

        return members;
    }

    private static string? TextOrNull(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
