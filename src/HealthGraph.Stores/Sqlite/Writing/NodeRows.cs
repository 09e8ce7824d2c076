using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Finds the rows of nodes and articles, which share their keys, for the writer.</summary>
internal sealed class NodeRows : IDisposable
{
    private readonly RawCommand last;
    private readonly RawCommand claim;
    private readonly RawCommand find;
    private readonly RawCommand idOf;
    private readonly RawCommand article;
    private long next;
    private long floor;

    public NodeRows(SqliteConnection connection)
    {
        last = new(connection, "SELECT max(coalesce((SELECT max(key) FROM node), 0), coalesce((SELECT max(key) FROM article), 0))");
        claim = new(connection, "INSERT INTO node_id (hash, node_key) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        find = new(connection, """
            SELECT n.key, n.id, n.articles, n.batch, n.names FROM node_id i CROSS JOIN node n ON n.key = i.node_key WHERE i.hash BETWEEN ?1 AND ?2
            """);
        idOf = new(connection, "SELECT id FROM node WHERE key = ?1");
        article = new(connection, "SELECT a.key FROM node_id i CROSS JOIN article a ON a.key = i.node_key WHERE i.hash BETWEEN ?1 AND ?2 AND a.id = ?3");
    }

    /// <summary>A transaction begins: another program may have made nodes.</summary>
    public void Begin() => next = Math.Max(last.Number() ?? 0, floor) + 1;

    /// <summary>The id of a node; null where no row of this key is written.</summary>
    public string? Id(long key) => idOf.Set(1, key).TextOrNull();

    /// <summary>A node, or a new one, whose place among the ids is taken at once and whose row is still to be written.</summary>
    public NodeState FindOrAdd(string id)
    {
        // Most nodes that are not remembered are new: one descent finds that out and takes the place.
        var hash = NodeHash.Of(id);
        if (!Take(hash, next))
        {
            if (Find(hash, id) is { } known)
            {
                return known;
            }

            TakeAnother(hash, next);
        }

        return new NodeState(next++, id) { IsNew = true };
    }

    /// <summary>Key of an article, or of a new one, whose place among the ids is taken at once and whose row is still to be written.</summary>
    public (long Key, bool IsNew) FindOrAddArticle(string id)
    {
        var hash = NodeHash.Of(id);
        if (!Take(hash, next))
        {
            if (article.Set(1, hash).Set(2, hash + NodeHash.Places - 1).Set(3, id).Number() is { } known)
            {
                return (known, false);
            }

            TakeAnother(hash, next);
        }

        return (next++, true);
    }

    /// <summary>Keys up to this one are taken by articles that are still to be restored.</summary>
    public void Reserve(long upTo) => floor = upTo;

    /// <summary>An article takes its place among the ids with the key that it had.</summary>
    public void Restore(long key, string articleId)
    {
        var hash = NodeHash.Of(articleId);
        if (!Take(hash, key))
        {
            TakeAnother(hash, key);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (RawCommand[])[last, claim, find, idOf, article])
        {
            command.Dispose();
        }
    }

    private bool Take(long place, long key) => claim.Set(1, place).Set(2, key).Changes() == 1;

    /// <summary>The first place of the bucket has another id.</summary>
    private void TakeAnother(long hash, long key)
    {
        for (var place = 1; place < NodeHash.Places; place++)
        {
            if (Take(hash + place, key))
            {
                return;
            }
        }

        throw new InvalidDataException("Too many ids have one hash.");
    }

    private NodeState? Find(long hash, string id)
    {
        using var row = find.Set(1, hash).Set(2, hash + NodeHash.Places - 1).Rows();
        while (row.Next())
        {
            if (string.Equals(row.Text(1), id, StringComparison.Ordinal))
            {
                return new NodeState(row.Number(0), id) { Articles = (int)row.Number(2), Batch = row.Number(3), Names = NameList.Read(row.Bytes(4)) };
            }
        }

        return null;
    }
}
