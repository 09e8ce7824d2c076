using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Takes back what one article added to the counts of nodes and names, and deletes what nothing speaks of any more.</summary>
internal sealed class NodeRemoval : IDisposable
{
    private readonly KeyTable keys;
    private readonly PreparedCommand uncount;
    private readonly PreparedCommand dropName;
    private readonly PreparedCommand deleteName;
    private readonly PreparedCommand unindexName;
    private readonly PreparedCommand leastName;
    private readonly PreparedCommand orphan;

    public NodeRemoval(SqliteConnection connection, KeyTable keys)
    {
        this.keys = keys;
        uncount = new(connection, "UPDATE node SET articles = articles - 1 WHERE key = ?1", 1);
        dropName = new(connection, """
            UPDATE surface SET articles = articles - 1 WHERE node_key = ?1 AND text = ?2 RETURNING CASE articles WHEN 0 THEN key END
            """, 2);
        deleteName = new(connection, "DELETE FROM surface WHERE key = ?1", 1);
        unindexName = new(connection, "DELETE FROM surface_search WHERE rowid = ?1", 1);
        leastName = new(connection, """
            UPDATE node SET name = (SELECT min(value) FROM statement WHERE subject_key = ?1 AND predicate = 'name')
            WHERE key = ?1 AND name = ?2 AND kind <> 'Article'
            """, 2);
        orphan = new(connection, """
            DELETE FROM node WHERE key = ?1 AND articles = 0 AND kind <> 'Article'
                AND NOT EXISTS (SELECT 1 FROM node AS other WHERE other.canonical_key = ?1 AND other.key <> ?1) RETURNING id, canonical_key
            """, 1);
    }

    /// <summary>One article less speaks of these nodes, by these names; its statements are gone already.</summary>
    public void Remove(IEnumerable<long> nodes, IReadOnlyList<(long Node, string Name)> names)
    {
        foreach (var (node, name) in names)
        {
            if (dropName.Number(node, name) is { } gone)
            {
                deleteName.Run(gone);
                unindexName.Run(gone);
            }

            leastName.Run(node, name);
        }

        foreach (var node in nodes)
        {
            uncount.Run(node);
            DeleteOrphan(node);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (PreparedCommand[])[uncount, dropName, deleteName, unindexName, leastName, orphan])
        {
            command.Dispose();
        }
    }

    private void DeleteOrphan(long node)
    {
        long? canonical;
        using (var row = orphan.Read(node))
        {
            if (!row.Read())
            {
                return;
            }

            keys.Forget(row.GetString(0));
            canonical = row.IsDBNull(1) || row.GetInt64(1) == node ? null : row.GetInt64(1);
        }

        // The node that it stood for may have stood for nothing else.
        if (canonical is { } other)
        {
            DeleteOrphan(other);
        }
    }
}
