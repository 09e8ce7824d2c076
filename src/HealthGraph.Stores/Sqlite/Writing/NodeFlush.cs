using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Writes what a transaction changed of nodes: each once, in the order of the keys, so that a page is found and written once.</summary>
internal sealed class NodeFlush : IDisposable
{
    private readonly RawCommand insert;
    private readonly RawCommand update;
    private readonly PostingRuns runs;
    private readonly RawCommand standsForOthers;
    private readonly RawCommand delete;
    private readonly RawCommand unmerge;
    private readonly ByteWriter names = new();
    private readonly ByteWriter postings = new();

    public NodeFlush(SqliteConnection connection)
    {
        insert = new(connection, "INSERT INTO node (key, id, articles, batch, names, postings) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        update = new(connection, "UPDATE node SET articles = ?2, names = ?3 WHERE key = ?1");
        runs = new PostingRuns(connection);
        standsForOthers = new(connection, "SELECT EXISTS (SELECT 1 FROM merged WHERE canonical_key = ?1)");
        delete = new(connection, "DELETE FROM node WHERE key = ?1");
        unmerge = new(connection, "DELETE FROM merged WHERE node_key = ?1 RETURNING canonical_key");
    }

    /// <summary>Whether postings stand in runs, which <see cref="MergeRuns"/> puts among the others.</summary>
    public bool HasRuns => runs.Count > 0;

    /// <summary>A transaction begins.</summary>
    public void Begin() => runs.Begin();

    /// <summary>Puts the postings that stand in runs among the others.</summary>
    public void MergeRuns() => runs.Merge();

    /// <summary>Writes the nodes that changed; deletes those that nothing speaks of any more, and that stand for no other.</summary>
    public void Run(NodeCache cache, Tallies tallies, long batch)
    {
        cache.Touched.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        runs.Expect(cache.Touched.Count(static n => !n.IsNew && n.Added.Count > 0), batch);
        var dead = new Queue<NodeState>();
        foreach (var node in cache.Touched)
        {
            node.DropNames();
            if (IsDead(node))
            {
                dead.Enqueue(node);
                continue;
            }

            if (node.IsNew)
            {
                tallies.AddNode(node.Kind, 1);
            }

            Write(node, batch);
        }

        runs.End();
        while (dead.TryDequeue(out var node))
        {
            // What it stood for may have stood for nothing else.
            if (Delete(node, cache, tallies) is { } key && cache.Change(key) is var canonical && IsDead(canonical))
            {
                dead.Enqueue(canonical);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[insert, update, runs, standsForOthers, delete, unmerge])
        {
            part.Dispose();
        }
    }

    private bool IsDead(NodeState node) => node.Articles == 0 && standsForOthers.Set(1, node.Key).Number() == 0;

    private void Write(NodeState node, long batch)
    {
        names.Clear();
        postings.Clear();
        NameList.Write(names, node.Names);
        if (node.Added.Count > 0)
        {
            PostingList.Write(postings, node.Added);
        }

        if (node.IsNew)
        {
            insert.Set(1, node.Key).Set(2, node.Id).Set(3, (long)node.Articles).Set(4, batch).Set(5, names.Written).Set(6, postings.Written).Run();
            (node.IsNew, node.Batch) = (false, batch);
        }
        else
        {
            update.Set(1, node.Key).Set(2, (long)node.Articles).Set(3, names.Written).Run();
            if (node.Added.Count > 0)
            {
                runs.Add(node.Key, batch, postings.Written);
            }
        }

        node.Added.Clear();
    }

    /// <summary>Deletes a node; gives the key of the one that it stood for.</summary>
    private long? Delete(NodeState node, NodeCache cache, Tallies tallies)
    {
        if (!node.IsNew)
        {
            delete.Set(1, node.Key).Run();
            tallies.AddNode(node.Kind, -1);
        }

        cache.Release(node);
        return unmerge.Set(1, node.Key).Number();
    }
}
