using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>The postings of some nodes, one list a transaction that spoke of them; walks them all at once in the order of the articles.</summary>
internal sealed class PostingMerge : IArticleWalk
{
    private readonly List<(byte[] Bytes, ulong Outward, ulong Inward)> lists = [];

    /// <summary>Reads the lists of the nodes.</summary>
    public PostingMerge(SqliteConnection connection, IReadOnlyCollection<long> nodes)
    {
        using var read = new RawCommand(connection, """
            SELECT postings FROM node WHERE key = ?1
            UNION ALL SELECT postings FROM posting WHERE node_key = ?1
            UNION ALL SELECT p.postings FROM posting_run r CROSS JOIN run_posting p ON p.batch = r.batch AND p.node_key = ?1
            """);
        using var own = new OwnNodes(connection);
        foreach (var node in nodes)
        {
            var hasRow = false;
            using var rows = read.Set(1, node).Rows();
            while (rows.Next())
            {
                hasRow = true;
                Add(rows.Bytes(0));
            }

            if (!hasRow && own.Posting(node) is { } posting)
            {
                var bytes = new ByteWriter();
                PostingList.Write(bytes, [posting]);
                Add(bytes.Written);
            }
        }
    }

    /// <inheritdoc/>
    public ulong Bits => lists.Aggregate(0UL, (bits, list) => bits | list.Outward | list.Inward);

    /// <summary>All postings, list by list.</summary>
    public IEnumerable<Posting> All() => lists.SelectMany(list => PostingList.Read(list.Bytes));

    /// <inheritdoc/>
    public IEnumerable<(ulong Order, IReadOnlyList<long> Articles)> Walk(ulong bits, ulong from)
    {
        var queue = new PriorityQueue<ListCursor, Posting>();
        foreach (var list in lists)
        {
            if (((list.Outward | list.Inward) & bits) != 0)
            {
                Advance(new ListCursor(list.Bytes), bits, from, queue);
            }
        }

        var articles = new List<long>();
        while (queue.TryPeek(out _, out var first))
        {
            articles.Clear();
            while (queue.TryPeek(out var cursor, out var posting) && posting.Order == first.Order)
            {
                if (!articles.Contains(posting.Article))
                {
                    articles.Add(posting.Article);
                }

                queue.Dequeue();
                Advance(cursor, bits, from, queue);
            }

            yield return (first.Order, articles);
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            var reader = new ByteReader(bytes);
            lists.Add((bytes.ToArray(), reader.Number(), reader.Number()));
        }
    }

    private static void Advance(ListCursor cursor, ulong bits, ulong from, PriorityQueue<ListCursor, Posting> queue)
    {
        if (cursor.Next(bits, from) is { } posting)
        {
            queue.Enqueue(cursor, posting);
        }
    }
}
