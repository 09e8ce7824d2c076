using System.Buffers;
using System.Runtime.InteropServices;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Gives the packed statements of one article after the other the keys of the database, and the nodes that they name their postings and names.</summary>
internal sealed class StatementsWriter(NodeCache cache, Tallies tallies, WordTable terms, WordTable predicates)
{
    private readonly RecordPacker packer = new(ArrayPool<byte>.Shared);
    private readonly ByteWriter packed = new();
    private readonly List<int> keys = [];
    private readonly List<ulong> bits = [];

    /// <summary>The statements as they stand in the article's row, see <see cref="PackedStatements"/>; good until the next article.</summary>
    /// <param name="key">Key of the article.</param>
    /// <param name="record">The article, prepared or not.</param>
    public ReadOnlySpan<byte> Write(long key, ArticleRecord record)
    {
        if (record.Statements.Count == 0)
        {
            return PackedStatements.None;
        }

        var prepared = record.Statements as PackedRecord;
        var said = prepared ?? packer.Pack(record);
        Pack(key, record.Article, said);
        if (prepared is null)
        {
            said.Release();
        }

        return packed.Written;
    }

    private void Pack(long key, ArticleNode article, PackedRecord record)
    {
        packed.Clear();
        packed.Byte(PackedStatements.Version);
        packed.Number(record.NodeCount);
        var words = new ByteReader(record.Words);
        var own = ReadPredicates(ref words);
        var order = Posting.OrderOf(article.Id);
        var said = record.Said;
        var place = 0;
        for (; said.Next(); place++)
        {
            if (said.Place is NodePlace.Article)
            {
                packed.Number(key);
            }
            else if (said.Place is NodePlace.Own && !cache.IsDecided(said.Id))
            {
                packed.Number(0L);
                packed.Text(OwnNode.Rest(said.Id, article.Id));
                tallies.AddNode(OwnNode.KindName, 1);
            }
            else
            {
                var spoken = cache.Change(said.Id);
                packed.Number(spoken.Key);
                spoken.Added.Add(new Posting(order, key, Posting.Bits(said.Outward, own), Posting.Bits(said.Inward, own)));
                AddNames(spoken, ref said, said.Place is NodePlace.Own ? record.NamesOf(place) : []);
            }
        }

        packed.Number(keys.Count);
        foreach (var predicate in keys)
        {
            packed.Number(predicate);
        }

        var count = words.Count();
        packed.Number(count);
        for (; count > 0; count--)
        {
            packed.Number(terms.Key(words.Bytes(words.Count())));
        }

        packed.Bytes(record.Rest);
    }

    /// <summary>Finds the keys of a record's predicates and counts their statements.</summary>
    /// <returns>The bit of each.</returns>
    private ReadOnlySpan<ulong> ReadPredicates(ref ByteReader words)
    {
        keys.Clear();
        bits.Clear();
        for (var left = words.Count(); left > 0; left--)
        {
            var statements = words.Count();
            var key = (int)predicates.Key(words.Bytes(words.Count()));
            keys.Add(key);
            bits.Add(Posting.Bit(key));
            tallies.AddStatement(key, statements);
        }

        return CollectionsMarshal.AsSpan(bits);
    }

    private static void AddNames(NodeState node, ref SaidNodes said, (string Text, bool IsStated)[] own)
    {
        node.Add(own, 1);
        while (said.NextName(out var name, out var isStated))
        {
            node.Count(name, 1, isStated ? 1 : 0);
        }
    }
}
