using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Takes the posting of one article out of where its transaction put it.</summary>
internal sealed class PostingRows : IDisposable
{
    private readonly RawCommand first;
    private readonly RawCommand putFirst;
    private readonly RawCommand later;
    private readonly RawCommand putLater;
    private readonly RawCommand deleteLater;
    private readonly ByteWriter bytes = new();

    public PostingRows(SqliteConnection connection)
    {
        first = new(connection, "SELECT postings FROM node WHERE key = ?1");
        putFirst = new(connection, "UPDATE node SET postings = ?2 WHERE key = ?1");
        later = new(connection, "SELECT postings FROM posting WHERE node_key = ?1 AND batch = ?2");
        putLater = new(connection, "UPDATE posting SET postings = ?3 WHERE node_key = ?1 AND batch = ?2");
        deleteLater = new(connection, "DELETE FROM posting WHERE node_key = ?1 AND batch = ?2");
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
        foreach (var command in (RawCommand[])[first, putFirst, later, putLater, deleteLater])
        {
            command.Dispose();
        }
    }

    private void RemoveLater(long node, long article, long written)
    {
        if (Without(later.Set(1, node).Set(2, written), article) is not { Count: > 0 } left)
        {
            deleteLater.Set(1, node).Set(2, written).Run();
            return;
        }

        bytes.Clear();
        PostingList.Write(bytes, left);
        putLater.Set(1, node).Set(2, written).Set(3, bytes.Written).Run();
    }

    private static List<Posting> Without(RawCommand read, long article)
    {
        using var row = read.Rows();
        var postings = row.Next() ? PostingList.Read(row.Bytes(0)) : [];
        postings.RemoveAll(p => p.Article == article);
        return postings;
    }
}
