using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>The keys of nodes and terms, made on first use and remembered.</summary>
internal sealed class KeyTable : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 500_000;

    private readonly Dictionary<string, long> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> terms = new(StringComparer.Ordinal);
    private readonly RawCommand findNode;
    private readonly RawCommand addNode;
    private readonly RawCommand lastNode;
    private readonly RawCommand isResolved;
    private readonly RawCommand findTerm;
    private readonly RawCommand addTerm;
    private readonly RawCommand dataVersion;
    private readonly PreparedCommand canonicalOf;
    private long version;
    private long nextNode;
    private bool resolved;

    public KeyTable(SqliteConnection connection)
    {
        findNode = new(connection, "SELECT key FROM node WHERE id = ?1");
        addNode = new(connection, "INSERT INTO node (key, id, kind, canonical_key) VALUES (?1, ?2, ?3, ?4)");
        lastNode = new(connection, "SELECT max(key) FROM node");
        isResolved = new(connection, "SELECT EXISTS (SELECT 1 FROM resolution)");
        canonicalOf = new(connection, "SELECT canonical_id FROM resolution WHERE node_id = ?1", 1);
        findTerm = new(connection, "SELECT key FROM term WHERE text = ?1");
        addTerm = new(connection, "INSERT INTO term (text) VALUES (?1) RETURNING key");
        dataVersion = new(connection, "PRAGMA data_version");
    }

    /// <summary>To be called inside each transaction before any other: forgets all where another program has written since the last.</summary>
    public void Refresh()
    {
        var now = dataVersion.Number()!.Value;
        if (now != version)
        {
            Forget();
            version = now;
        }

        nextNode = (lastNode.Number() ?? 0) + 1;
        resolved = isResolved.Number() == 1;
    }

    /// <summary>Key of a node, which is made where there is none.</summary>
    public long Node(string id)
    {
        if (nodes.TryGetValue(id, out var key))
        {
            return key;
        }

        Bound(nodes);
        return nodes[id] = findNode.Set(1, id).Number() ?? AddNode(id);
    }

    /// <summary>Key of a rule, entry or version; null for null.</summary>
    public long? Term(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!terms.TryGetValue(text, out var key))
        {
            Bound(terms);
            terms[text] = key = findTerm.Set(1, text).Number() ?? addTerm.Set(1, text).Number()!.Value;
        }

        return key;
    }

    /// <summary>Forgets what it remembers of one node, which was deleted.</summary>
    public void Forget(string nodeId) => nodes.Remove(nodeId);

    /// <summary>Forgets all: the transaction that made the keys was rolled back.</summary>
    public void Forget()
    {
        nodes.Clear();
        terms.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (IDisposable[])[findNode, addNode, lastNode, isResolved, canonicalOf, findTerm, addTerm, dataVersion])
        {
            command.Dispose();
        }
    }

    private long AddNode(string id)
    {
        // Taken before the canonical node, which may have to be made too.
        var key = nextNode++;
        nodes[id] = key;
        var canonical = resolved ? CanonicalOf(id) : id;
        long? canonicalKey = canonical.Length == 0 ? null : Node(canonical);
        addNode.Set(1, key).Set(2, id).Set(3, GraphSchema.KindOf(id)).Set(4, canonicalKey).Run();
        return key;
    }

    private string CanonicalOf(string id)
    {
        using var row = canonicalOf.Read(id);
        return row.Read() ? row.GetString(0) : id;
    }

    private static void Bound(Dictionary<string, long> keys)
    {
        if (keys.Count >= Most)
        {
            keys.Clear();
        }
    }
}
