using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The nodes that the writer works with: found or made on first use, remembered while articles keep naming them.</summary>
internal sealed class NodeCache : IDisposable
{
    // Half of the memory is dropped when the other half is full; what was used meanwhile has moved over.
    private const int MostYoung = 15_000;

    private readonly NodeRows rows;
    private readonly RawCommand canonicalOf;
    private readonly RawCommand isResolved;
    private readonly RawCommand decided;
    private readonly RawCommand merge;
    private readonly List<NodeState> touched = [];
    private Dictionary<string, NodeState> young = new(StringComparer.Ordinal);
    private Dictionary<string, NodeState> old = new(StringComparer.Ordinal);
    private readonly HashSet<string> withoutRow = new(StringComparer.Ordinal);
    private bool resolved;

    public NodeCache(SqliteConnection connection)
    {
        rows = new NodeRows(connection);
        canonicalOf = new(connection, "SELECT canonical_id FROM resolution WHERE node_id = ?1");
        isResolved = new(connection, "SELECT EXISTS (SELECT 1 FROM resolution)");
        decided = new(connection, """
            SELECT node_id FROM resolution WHERE node_id GLOB 'article/*' OR node_id GLOB 'indicator/*'
            UNION SELECT canonical_id FROM resolution WHERE canonical_id GLOB 'article/*' OR canonical_id GLOB 'indicator/*'
            """);
        merge = new(connection, "INSERT OR REPLACE INTO merged (node_key, canonical_key) VALUES (?1, ?2)");
    }

    /// <summary>The nodes that the transaction at hand changed.</summary>
    public List<NodeState> Touched => touched;

    /// <summary>A transaction begins.</summary>
    public void Begin()
    {
        rows.Begin();
        resolved = isResolved.Number() == 1;
        withoutRow.Clear();
        if (resolved)
        {
            ReadDecided();
        }
    }

    /// <summary>Whether people decided about an article, or about a figure, which has a row then.</summary>
    public bool IsDecided(ReadOnlySpan<char> id) => withoutRow.Count > 0 && withoutRow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(id);

    /// <summary>People decide about other nodes than before.</summary>
    /// <param name="ids">All that they decide about; an empty one is none.</param>
    /// <returns>The articles and figures about which they did not before, or did.</returns>
    public List<string> Decide(IEnumerable<string> ids)
    {
        var now = ids.Where(id => id.StartsWith("article/", StringComparison.Ordinal) || id.StartsWith("indicator/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var changed = now.Except(withoutRow, StringComparer.Ordinal).Concat(withoutRow.Except(now, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        withoutRow.Clear();
        withoutRow.UnionWith(now);
        return changed;
    }

    /// <summary>Keys up to this one are taken by articles that are still to be restored.</summary>
    public void Reserve(long upTo) => rows.Reserve(upTo);

    /// <summary>An article takes its key.</summary>
    public void Restore(long key, string articleId) => rows.Restore(key, articleId);

    /// <summary>Key of a node or article whose row is written; null for none.</summary>
    public long? Key(string id) => rows.Key(id);

    /// <summary>A node is no more; its place among the ids is free.</summary>
    public void Release(NodeState gone) => rows.Release(gone);

    /// <summary>Writes the places that ids have taken.</summary>
    public void FlushPlaces(long batch) => rows.Places.Flush(batch);

    /// <summary>Whether ids stand in runs, which <see cref="MergeRuns"/> puts among the others.</summary>
    public bool HasRuns => rows.Places.HasRuns;

    /// <summary>Puts the ids that stand in runs among the others.</summary>
    public void MergeRuns() => rows.Places.Merge();

    /// <summary>Key of an article, and whether its row is still to be written.</summary>
    public (long Key, bool IsNew) Article(string id) => rows.FindOrAddArticle(id);

    /// <summary>The transaction's changes are written.</summary>
    public void End()
    {
        foreach (var node in touched)
        {
            node.IsTouched = false;

            // What one article tells is not asked for again.
            if (node.Articles == 0 || node.IsOfOneArticle)
            {
                young.Remove(node.Id);
                old.Remove(node.Id);
            }
        }

        touched.Clear();
        if (young.Count > MostYoung)
        {
            (young, old) = (old, young);
            young.Clear();
        }
    }

    /// <summary>Forgets all: the transaction was rolled back, or another program has written.</summary>
    public void Forget()
    {
        young.Clear();
        old.Clear();
        touched.Clear();
        rows.Places.Forget();
    }

    /// <summary>A node, to be changed; it is made where there is none.</summary>
    public NodeState Change(ReadOnlySpan<char> id)
    {
        var node = Find(id);
        Change(node);
        return node;
    }

    /// <summary>A node by its key, to be changed.</summary>
    /// <exception cref="InvalidDataException">There is none of this key: the file is damaged.</exception>
    public NodeState Change(long key) =>
        rows.Id(key) is { } id ? Change(id) : touched.Find(n => n.Key == key) ?? throw new InvalidDataException("An article names a node that is not there.");

    /// <summary>A node is about to be changed.</summary>
    public void Change(NodeState node)
    {
        if (!node.IsTouched)
        {
            node.IsTouched = true;
            touched.Add(node);
        }
    }

    /// <summary>A node, to be looked at; where there is none a new one, which has to be changed then.</summary>
    public NodeState Find(ReadOnlySpan<char> id)
    {
        if (young.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var node))
        {
            return node;
        }

        if (old.GetAlternateLookup<ReadOnlySpan<char>>().Remove(id, out var known, out node))
        {
            young.Add(known, node);
            return node;
        }

        node = rows.FindOrAdd(id.ToString());
        young.Add(node.Id, node);
        if (node.IsNew && resolved)
        {
            Merge(node);
        }

        return node;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[rows, canonicalOf, isResolved, decided, merge])
        {
            part.Dispose();
        }
    }

    private void ReadDecided()
    {
        using var ids = decided.Rows();
        while (ids.Next())
        {
            withoutRow.Add(ids.Text(0));
        }
    }

    /// <summary>People decided about a node before it came: what it stands for has to be there.</summary>
    private void Merge(NodeState node)
    {
        if (canonicalOf.Set(1, node.Id).TextOrNull() is { } canonical)
        {
            merge.Set(1, node.Key).Set(2, canonical.Length == 0 ? null : Change(canonical).Key).Run();
        }
    }
}
