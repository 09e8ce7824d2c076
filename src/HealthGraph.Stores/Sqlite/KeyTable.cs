using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>The keys of nodes and terms, made on first use and remembered.</summary>
internal sealed class KeyTable : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 500_000;

    private readonly Dictionary<string, long> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> terms = new(StringComparer.Ordinal);
    private readonly PreparedCommand findNode;
    private readonly PreparedCommand addNode;
    private readonly PreparedCommand canonicalOf;
    private readonly PreparedCommand setCanonical;
    private readonly PreparedCommand findTerm;
    private readonly PreparedCommand addTerm;
    private readonly PreparedCommand dataVersion;
    private long version;

    public KeyTable(SqliteConnection connection)
    {
        findNode = new(connection, "SELECT key FROM node WHERE id = ?1", 1);
        addNode = new(connection, "INSERT INTO node (id, kind) VALUES (?1, ?2) RETURNING key", 2);
        canonicalOf = new(connection, "SELECT canonical_id FROM resolution WHERE node_id = ?1", 1);
        setCanonical = new(connection, "UPDATE node SET canonical_key = ?2 WHERE key = ?1", 2);
        findTerm = new(connection, "SELECT key FROM term WHERE text = ?1", 1);
        addTerm = new(connection, "INSERT INTO term (text) VALUES (?1) RETURNING key", 1);
        dataVersion = new(connection, "PRAGMA data_version", 0);
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
    }

    /// <summary>Key of a node, which is made where there is none.</summary>
    public long Node(string id)
    {
        if (nodes.TryGetValue(id, out var key))
        {
            return key;
        }

        Bound(nodes);
        return nodes[id] = findNode.Number(id) ?? AddNode(id);
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
            terms[text] = key = findTerm.Number(text) ?? addTerm.Number(text)!.Value;
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
        foreach (var command in (PreparedCommand[])[findNode, addNode, canonicalOf, setCanonical, findTerm, addTerm, dataVersion])
        {
            command.Dispose();
        }
    }

    private long AddNode(string id)
    {
        var key = addNode.Number(id, Graph.GraphSchema.KindOf(id))!.Value;
        nodes[id] = key;
        string? canonical;
        using (var row = canonicalOf.Read(id))
        {
            canonical = row.Read() ? row.GetString(0) : id;
        }

        setCanonical.Run(key, canonical.Length == 0 ? null : Node(canonical));
        return key;
    }

    private static void Bound(Dictionary<string, long> keys)
    {
        if (keys.Count >= Most)
        {
            keys.Clear();
        }
    }
}
