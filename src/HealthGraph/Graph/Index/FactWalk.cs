namespace HealthGraph.Graph.Index;

/// <summary>Goes through the facts of one node in one article.</summary>
internal ref struct FactWalk
{
    private readonly FactPack pack;
    private readonly int own;
    private readonly int mentions;
    private NumberReader reader;

    public FactWalk(FactPack pack, ReadOnlySpan<byte> facts, int own, int mentions)
    {
        this.pack = pack;
        (this.own, this.mentions) = (own, mentions);
        reader = new NumberReader(facts);
    }

    /// <summary>The fact at hand.</summary>
    public PackedFact Current { get; private set; }

    /// <summary>For foreach.</summary>
    public readonly FactWalk GetEnumerator() => this;

    /// <summary>Goes to the next; false where there is none.</summary>
    public bool MoveNext()
    {
        if (reader.AtEnd)
        {
            return false;
        }

        var head = reader.Next();
        var (predicate, way) = (head >> 2, head & 3);
        if (way is (int)FactWay.Property or FactPack.OwnName)
        {
            Current = new PackedFact(predicate, FactWay.Property, -1, way == FactPack.OwnName ? own : reader.Next(), 1);
            return true;
        }

        var (other, value) = (pack.Node(reader.Next()), reader.Next() - 1);
        Current = new PackedFact(predicate, (FactWay)way, other, value, predicate == mentions ? reader.Next() : 1);
        return true;
    }
}
