using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Finds the rows of nodes and articles, which share their keys, for the writer.</summary>
internal sealed class NodeRows : IDisposable
{
    private readonly NodePlaces places;
    private readonly RawCommand last;
    private readonly RawCommand node;
    private readonly RawCommand idOf;
    private readonly RawCommand articleIdOf;
    private long next;
    private long floor;

    public NodeRows(SqliteConnection connection)
    {
        places = new NodePlaces(connection);
        last = new(connection, "SELECT max(coalesce((SELECT max(key) FROM node), 0), coalesce((SELECT max(key) FROM article), 0))");
        node = new(connection, "SELECT id, articles, batch, names FROM node WHERE key = ?1");
        idOf = new(connection, "SELECT id FROM node WHERE key = ?1");
        articleIdOf = new(connection, "SELECT id FROM article WHERE key = ?1");
    }

    /// <summary>Where ids have their places.</summary>
    public NodePlaces Places => places;

    /// <summary>A transaction begins: another program may have made nodes.</summary>
    public void Begin()
    {
        next = Math.Max(last.Number() ?? 0, floor) + 1;
        places.Begin();
    }

    /// <summary>The id of a node; null where no row of this key is written.</summary>
    public string? Id(long key) => idOf.Set(1, key).TextOrNull();

    /// <summary>The key of a node or article whose row is written; null where there is none of this id.</summary>
    public long? Key(string id)
    {
        foreach (var (_, key) in places.In(NodeHash.Of(id)))
        {
            if (string.Equals(Id(key) ?? articleIdOf.Set(1, key).TextOrNull(), id, StringComparison.Ordinal))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>A node, or a new one, whose place among the ids is taken at once and whose row is still to be written.</summary>
    public NodeState FindOrAdd(string id)
    {
        var bucket = NodeHash.Of(id);
        foreach (var (_, key) in places.In(bucket))
        {
            if (Find(key, id) is { } known)
            {
                return known;
            }
        }

        places.Take(bucket, next);
        return new NodeState(next++, id) { IsNew = true };
    }

    /// <summary>Key of an article, or of a new one, whose place among the ids is taken at once and whose row is still to be written.</summary>
    public (long Key, bool IsNew) FindOrAddArticle(string id)
    {
        var bucket = NodeHash.Of(id);
        foreach (var (_, key) in places.In(bucket))
        {
            if (string.Equals(articleIdOf.Set(1, key).TextOrNull(), id, StringComparison.Ordinal))
            {
                return (key, false);
            }
        }

        places.Take(bucket, next);
        return (next++, true);
    }

    /// <summary>Keys up to this one are taken by articles that are still to be restored.</summary>
    public void Reserve(long upTo) => floor = upTo;

    /// <summary>An article takes its place among the ids with the key that it had.</summary>
    public void Restore(long key, string articleId) => places.Take(NodeHash.Of(articleId), key);

    /// <summary>A node is no more.</summary>
    public void Release(NodeState gone) => places.Release(NodeHash.Of(gone.Id), gone.Key);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (IDisposable[])[places, last, node, idOf, articleIdOf])
        {
            part.Dispose();
        }
    }

    private NodeState? Find(long key, string id)
    {
        using var row = node.Set(1, key).Rows();
        return row.Next() && string.Equals(row.Text(0), id, StringComparison.Ordinal)
            ? new NodeState(key, id) { Articles = (int)row.Number(1), Batch = row.Number(2), Names = NameList.Read(row.Bytes(3)) }
            : null;
    }
}
