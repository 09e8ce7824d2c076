using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace HealthGraph.Graph.Index;

/// <summary>Packs what an article says into a <see cref="FactPack"/>. Not thread-safe.</summary>
internal sealed class FactPacker(IndexTables tables)
{
    private const int HeadBits = 16;
    private const int OtherBits = 32;
    private const int ValueBits = 32;

    private readonly StringTable strings = tables.Strings;
    private readonly NodeTable nodes = tables.Nodes;
    private readonly Predicates predicates = tables.Predicates;

    // Group, head, other, value: sorted, so that what is said twice stands side by side.
    private readonly List<UInt128> keys = [];
    private readonly List<byte> facts = [];
    private readonly List<int> ends = [];

    /// <summary>The pack; what all articles agree on about a node is noted on the way.</summary>
    /// <param name="numbers">Numbers of the article's nodes, by place; -1 for what is no node.</param>
    /// <param name="claims">What it says of them.</param>
    /// <param name="article">The number that this version of the article gets.</param>
    public byte[] Pack(ReadOnlySpan<int> numbers, IReadOnlyList<Claim> claims, int article)
    {
        var sorted = numbers.ToArray().Where(n => n >= 0).Order().ToArray();
        var places = new int[numbers.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = numbers[i] < 0 ? -1 : Array.BinarySearch(sorted, numbers[i]);
        }

        keys.Clear();
        foreach (var claim in claims)
        {
            Add(claim, places, numbers, article);
        }

        CollectionsMarshal.AsSpan(keys).Sort();
        WriteFacts(sorted.Length);
        return Written(sorted);
    }

    private void Add(in Claim claim, int[] places, ReadOnlySpan<int> numbers, int article)
    {
        var (subject, predicate) = (places[claim.Subject], predicates.Add(claim.Predicate));
        var value = claim.Value is null ? -1 : strings.Add(claim.Value);
        if (subject < 0 || (claim.Object >= 0 ? places[claim.Object] < 0 : value < 0))
        {
            return;
        }

        if (claim.Object < 0)
        {
            var node = numbers[claim.Subject];
            Note(node, predicate, value, claim.Value);
            var isOwn = value == nodes.Local(node);
            Add(subject, predicate, isOwn ? FactPack.OwnName : (int)FactWay.Property, 0, isOwn ? 0 : value);
            return;
        }

        var target = places[claim.Object];
        Add(target, predicate, (int)FactWay.Inward, subject, value + 1);

        // A mention is looked up from what is mentioned, and from the article by way of all that it speaks of.
        if (predicate != predicates.Mentions)
        {
            Add(subject, predicate, (int)FactWay.Outward, target, value + 1);
        }
        else if (value >= 0)
        {
            tables.NamesOf(numbers[claim.Object])?.Add(numbers[claim.Object], value, article);
        }
    }

    private void Add(int group, int predicate, int way, int other, int value) => keys.Add(
        ((UInt128)(uint)group << (HeadBits + OtherBits + ValueBits)) | ((UInt128)(uint)((predicate << 2) | way) << (OtherBits + ValueBits))
        | ((UInt128)(uint)other << ValueBits) | (uint)value);

    private void Note(int node, int predicate, int value, string? text)
    {
        if (predicate == predicates.Name)
        {
            NodeTable.Settle(ref nodes.Name(node), value);
            tables.NamesOf(node)?.Add(node, value, NameTable.Never);
        }
        else if (predicate == predicates.Kind || predicate == predicates.Type)
        {
            NodeTable.Settle(ref nodes.Type(node), value);
        }
        else if (predicate == predicates.Date || predicate == predicates.AsOf)
        {
            NodeTable.Settle(ref nodes.Date(node), DateNumber.Of(PartialDate.TryParse(text)));
        }
    }

    private void WriteFacts(int groups)
    {
        facts.Clear();
        ends.Clear();
        for (var i = 0; i < keys.Count;)
        {
            var (key, times) = (keys[i], 0);
            for (; i < keys.Count && keys[i] == key; i++)
            {
                times++;
            }

            var group = (int)(uint)(key >> (HeadBits + OtherBits + ValueBits));
            while (ends.Count < group)
            {
                ends.Add(facts.Count);
            }

            WriteFact((int)(uint)(key >> (OtherBits + ValueBits)) & ((1 << HeadBits) - 1), (uint)(key >> ValueBits), (uint)key, times);
        }

        while (ends.Count < groups)
        {
            ends.Add(facts.Count);
        }
    }

    private void WriteFact(int head, uint other, uint value, int times)
    {
        Write((uint)head);
        var way = head & 3;
        if (way == (int)FactWay.Property)
        {
            Write(value);
        }
        else if (way != FactPack.OwnName)
        {
            Write(other);
            Write(value);
            if (head >> 2 == predicates.Mentions)
            {
                Write((uint)times);
            }
        }
    }

    private void Write(uint number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            facts.Add((byte)(number | 0x80));
        }

        facts.Add((byte)number);
    }

    private byte[] Written(int[] sorted)
    {
        var end = facts.Count <= ushort.MaxValue ? sizeof(ushort) : sizeof(int);
        var body = facts.Count;
        Write((uint)sorted.Length);
        Write((uint)end);
        var head = facts.Count - body;
        var bytes = new byte[head + (sorted.Length * (sizeof(int) + end)) + body];
        var all = CollectionsMarshal.AsSpan(facts);
        all[body..].CopyTo(bytes);
        var rest = bytes.AsSpan(head);
        foreach (var node in sorted)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, node);
            rest = rest[sizeof(int)..];
        }

        foreach (var place in ends)
        {
            WriteEnd(rest, place, end);
            rest = rest[end..];
        }

        all[..body].CopyTo(rest);
        return bytes;
    }

    private static void WriteEnd(Span<byte> to, int place, int size)
    {
        if (size == sizeof(int))
        {
            BinaryPrimitives.WriteInt32LittleEndian(to, place);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)place);
        }
    }
}
