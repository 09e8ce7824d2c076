using System.Text.Json;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>What one read looks up again and again: nodes by key with what they stand for, terms, predicates, corrections.</summary>
internal sealed class GraphView : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 20_000;

    private readonly SqliteConnection connection;
    private readonly Dictionary<long, NodeFace> nodes = [];
    private readonly Dictionary<long, string> terms = [];
    private readonly Dictionary<(string Id, string Property), string?> corrections = [];
    private readonly RawCommand node;
    private readonly RawCommand term;
    private readonly RawCommand correction;

    public GraphView(SqliteConnection connection)
    {
        this.connection = connection;
        node = new(connection, """
            SELECT coalesce(n.id, a.id), m.node_key, coalesce(c.id, ca.id)
            FROM (SELECT ?1 AS key) k LEFT JOIN node n ON n.key = k.key LEFT JOIN article a ON n.key IS NULL AND a.key = k.key
            LEFT JOIN merged m ON m.node_key = k.key
            LEFT JOIN node c ON c.key = m.canonical_key LEFT JOIN article ca ON c.key IS NULL AND ca.key = m.canonical_key
            WHERE coalesce(n.key, a.key) IS NOT NULL
            """);
        term = new(connection, "SELECT text FROM term WHERE key = ?1");
        correction = new(connection, "SELECT value FROM correction WHERE node_id = ?1 AND property = ?2");
        using var any = new RawCommand(connection, "SELECT EXISTS (SELECT 1 FROM correction)");
        IsCorrected = any.Number() == 1;
        Predicates = ReadPredicates(connection);
    }

    /// <summary>Whether people set anything right at all.</summary>
    public bool IsCorrected { get; }

    /// <summary>Predicates by key.</summary>
    public IReadOnlyDictionary<int, string> Predicates { get; }

    /// <summary>The node at a place of an article's statements; nobody decided about what is the article's own.</summary>
    /// <exception cref="InvalidDataException">There is none: the file is damaged.</exception>
    public NodeFace Node(PackedStatements statements, int place) =>
        statements.OwnId(place) is { } own ? new NodeFace(own, own) : Node(statements.Nodes[place]);

    /// <summary>A node that has a row, or an article, by its key.</summary>
    /// <exception cref="InvalidDataException">There is none: the file is damaged.</exception>
    public NodeFace Node(long key)
    {
        if (!nodes.TryGetValue(key, out var face))
        {
            using var row = node.Set(1, key).Rows();
            face = row.Next()
                ? new NodeFace(row.Text(0), row.IsNull(1) ? row.Text(0) : row.TextOrNull(2))
                : throw new InvalidDataException("An article names a node that is not there.");
            Bound(nodes);
            nodes.Add(key, face);
        }

        return face;
    }

    /// <summary>A rule, entry or version; null for key 0.</summary>
    /// <exception cref="InvalidDataException">There is none: the file is damaged.</exception>
    public string? Term(long key)
    {
        if (key == 0)
        {
            return null;
        }

        if (!terms.TryGetValue(key, out var text))
        {
            text = term.Set(1, key).TextOrNull() ?? throw new InvalidDataException("An article names a term that is not there.");
            Bound(terms);
            terms.Add(key, text);
        }

        return text;
    }

    /// <summary>What a person set a property or the end of an edge to; null where nobody did.</summary>
    public string? Correction(string canonicalId, string property)
    {
        if (!IsCorrected)
        {
            return null;
        }

        if (!corrections.TryGetValue((canonicalId, property), out var value))
        {
            value = correction.Set(1, canonicalId).Set(2, property).TextOrNull();
            Bound(corrections);
            corrections.Add((canonicalId, property), value);
        }

        return value;
    }

    /// <summary>Keys of the nodes that stand for any of these, themselves among them; those of articles' own nodes too.</summary>
    public HashSet<long> Members(IReadOnlyCollection<string> canonicalIds)
    {
        var wanted = canonicalIds.ToHashSet(StringComparer.Ordinal);
        using var read = new RawCommand(connection, $"""
            WITH found AS MATERIALIZED ({IdLookup.NodesSql(connection)})
            SELECT key, id FROM found WHERE NOT EXISTS (SELECT 1 FROM merged m WHERE m.node_key = found.key)
            UNION ALL SELECT m.node_key, found.id FROM found JOIN merged m ON m.canonical_key = found.key
            """);
        using var rows = read.Set(1, Hashes(wanted)).Rows();
        var members = new HashSet<long>();
        while (rows.Next())
        {
            if (wanted.Contains(rows.Text(1)))
            {
                members.Add(rows.Number(0));
            }
        }

        members.UnionWith(OwnNodes.Find(connection, wanted));
        return members;
    }

    /// <summary>Keys of the nodes of which an edge was set right to end in one of these.</summary>
    public HashSet<long> CorrectedTo(IReadOnlyCollection<string> ids)
    {
        var corrected = new List<string>();
        using var read = new RawCommand(connection, "SELECT node_id FROM correction WHERE value IN (SELECT value FROM json_each(?1))");
        using (var rows = read.Set(1, JsonSerializer.Serialize(ids)).Rows())
        {
            while (IsCorrected && rows.Next())
            {
                corrected.Add(rows.Text(0));
            }
        }

        return Members(corrected);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        node.Dispose();
        term.Dispose();
        correction.Dispose();
    }

    /// <summary>The buckets of ids, for <see cref="IdLookup"/>.</summary>
    public static string Hashes(IEnumerable<string> ids) => JsonSerializer.Serialize(ids.Select(NodeHash.Of).Distinct());

    private static Dictionary<int, string> ReadPredicates(SqliteConnection connection)
    {
        using var read = new RawCommand(connection, "SELECT key, text FROM predicate");
        using var rows = read.Rows();
        var predicates = new Dictionary<int, string>();
        while (rows.Next())
        {
            predicates.Add((int)rows.Number(0), rows.Text(1));
        }

        return predicates;
    }

    private static void Bound<TKey, TValue>(Dictionary<TKey, TValue> memory)
        where TKey : notnull
    {
        if (memory.Count >= Most)
        {
            memory.Clear();
        }
    }
}
