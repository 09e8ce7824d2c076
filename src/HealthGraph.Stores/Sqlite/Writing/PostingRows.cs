using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Takes the posting of one article out of where its transaction put it.</summary>
internal sealed class PostingRows : IDisposable
{
    private readonly RawCommand first;
    private readonly RawCommand putFirst;

    // Those of a large transaction may still stand in a run.
    private readonly (RawCommand Read, RawCommand Put, RawCommand Delete)[] later;
    private readonly ByteWriter bytes = new();

    public PostingRows(SqliteConnection connection)
    {
        first = new(connection, "SELECT postings FROM node WHERE key = ?1");
        putFirst = new(connection, "UPDATE node SET postings = ?2 WHERE key = ?1");
        later = [Of(connection, "posting"), Of(connection, "run_posting")];
    }

    /// <summary>Removes it.</summary>
    /// <param name="node">The node that the article spoke of.</param>
    /// <param name="article">Key of the article.</param>
    /// <param name="written">The transaction that wrote the article's statements.</param>
    /// <param name="batch">The transaction at hand.</param>
    public void Remove(NodeState node, long article, long written, long batch)
    {
        if (written == batch)
        {
            node.Added.RemoveAll(p => p.Article == article);
        }
        else if (written == node.Batch)
        {
            bytes.Clear();
            if (Without(first.Set(1, node.Key), article) is { Count: > 0 } left)
            {
                PostingList.Write(bytes, left);
            }

            putFirst.Set(1, node.Key).Set(2, bytes.Written).Run();
        }
        else
        {
            RemoveLater(node.Key, article, written);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (RawCommand[])[first, putFirst, .. later.SelectMany(l => new[] { l.Read, l.Put, l.Delete })])
        {
            command.Dispose();
        }
    }

    private static (RawCommand Read, RawCommand Put, RawCommand Delete) Of(SqliteConnection connection, string table) => (
        new RawCommand(connection, $"SELECT postings FROM {table} WHERE node_key = ?1 AND batch = ?2"),
        new RawCommand(connection, $"UPDATE {table} SET postings = ?3 WHERE node_key = ?1 AND batch = ?2"),
        new RawCommand(connection, $"DELETE FROM {table} WHERE node_key = ?1 AND batch = ?2"));

    private void RemoveLater(long node, long article, long written)
    {
        foreach (var (read, put, delete) in later)
        {
            if (Without(read.Set(1, node).Set(2, written), article) is not { } left)
            {
                continue;
            }

            if (left.Count == 0)
            {
                delete.Set(1, node).Set(2, written).Run();
                return;
            }

            bytes.Clear();
            PostingList.Write(bytes, left);
            put.Set(1, node).Set(2, written).Set(3, bytes.Written).Run();
            return;
        }
    }

    /// <summary>The postings but for one article's; null where there is no row.</summary>
    private static List<Posting>? Without(RawCommand read, long article)
    {
        using var row = read.Rows();
        if (!row.Next())
        {
            return null;
        }

        var postings = PostingList.Read(row.Bytes(0));
        postings.RemoveAll(p => p.Article == article);
        return postings;
    }
}
