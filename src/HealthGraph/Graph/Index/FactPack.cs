using System.Buffers.Binary;

namespace HealthGraph.Graph.Index;

/// <summary>
/// What one article says, node by node. Bytes: number of nodes; 2 or 4, the size of an end; numbers of the nodes, ascending, four bytes each; where the
/// facts of each end; the facts. A fact is its predicate times four plus its way (3: a property that is the node's own name), then for a property the
/// value; for an edge the place of the other node, the value + 1, and for a mention how often.
/// </summary>
internal readonly ref struct FactPack
{
    /// <summary>The way of a property whose value is what stands after the slash of the node's id.</summary>
    public const int OwnName = 3;

    private const int NodeBytes = sizeof(int);

    private readonly ReadOnlySpan<byte> nodes;
    private readonly ReadOnlySpan<byte> ends;
    private readonly ReadOnlySpan<byte> facts;
    private readonly bool wide;

    public FactPack(ReadOnlySpan<byte> bytes)
    {
        var reader = new NumberReader(bytes);
        Count = reader.Next();
        wide = reader.Next() == sizeof(int);
        nodes = bytes[reader.Position..];
        ends = nodes[(Count * NodeBytes)..];
        facts = ends[(Count * (wide ? sizeof(int) : sizeof(ushort)))..];
    }

    /// <summary>How many nodes the article speaks of.</summary>
    public int Count { get; }

    /// <summary>The number of the node at a place.</summary>
    public int Node(int place) => BinaryPrimitives.ReadInt32LittleEndian(nodes[(place * NodeBytes)..]);

    /// <summary>The place of a node, or -1. O(log of the nodes).</summary>
    public int Find(int node)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = Node(middle);
            if (found == node)
            {
                return middle;
            }

            (low, high) = found < node ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>What the article says of the node at a place.</summary>
    /// <param name="place">From 0.</param>
    /// <param name="own">Number of the string after the slash of the node's id.</param>
    /// <param name="mentions">Number of the predicate of mentions.</param>
    public FactWalk Facts(int place, int own, int mentions) => new(this, facts[(place == 0 ? 0 : End(place - 1))..End(place)], own, mentions);

    private int End(int place) => wide
        ? BinaryPrimitives.ReadInt32LittleEndian(ends[(place * sizeof(int))..])
        : BinaryPrimitives.ReadUInt16LittleEndian(ends[(place * sizeof(ushort))..]);
}
