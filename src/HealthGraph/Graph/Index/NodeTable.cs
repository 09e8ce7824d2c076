namespace HealthGraph.Graph.Index;

/// <summary>All nodes that any article ever named, by number: their ids, the articles that speak of them, and what all of those agree on.</summary>
/// <remarks>One thread adds; others may read meanwhile, and look past whatever is newer than what they look at.</remarks>
internal sealed class NodeTable(StringTable strings)
{
    /// <summary>Nobody said anything.</summary>
    public const int Unset = -1;

    /// <summary>Articles, or versions of one, disagree: it has to be counted.</summary>
    public const int Varies = -2;

    private readonly Chunks<int> locals = new();
    private readonly Chunks<byte> kinds = new();
    private readonly Chunks<int> names = new();
    private readonly Chunks<int> types = new();
    private readonly Chunks<int> dates = new();
    private readonly Chunks<int> postings = new();
    private readonly Chunks<int[]> lists = new();
    private int[] slots = new int[1 << 12];

    /// <summary>How many nodes there are.</summary>
    public int Count => locals.Count;

    /// <summary>The number of a node, or -1 where the id begins with no kind of node.</summary>
    public int Add(string id)
    {
        var kind = NodeKind.Of(id);
        if (kind < 0)
        {
            return -1;
        }

        var local = strings.Add(NodeKind.Local(id));
        var slot = Slot(slots, kind, local);
        return slots[slot] > 0 ? slots[slot] - 1 : Append(kind, local, slot);
    }

    /// <summary>The number of a node, or -1.</summary>
    public int Find(string id)
    {
        var kind = NodeKind.Of(id);
        var local = kind < 0 ? -1 : strings.Find(NodeKind.Local(id));
        if (local < 0)
        {
            return -1;
        }

        var all = Volatile.Read(ref slots);
        return Volatile.Read(ref all[Slot(all, kind, local)]) - 1;
    }

    /// <summary>The id of a node.</summary>
    public string Id(int node) => NodeKind.Id(kinds[node], strings[locals[node]]);

    /// <summary>Place of the node's kind among <see cref="GraphSchema.NodeKinds"/>.</summary>
    public int Kind(int node) => kinds[node];

    /// <summary>Number of the string after the slash of the id.</summary>
    public int Local(int node) => locals[node];

    /// <summary>Number of the one name that was ever stated, or <see cref="Unset"/> or <see cref="Varies"/>.</summary>
    public ref int Name(int node) => ref names[node];

    /// <summary>The same of the kind of a body, place or policy, or the type of an event.</summary>
    public ref int Type(int node) => ref types[node];

    /// <summary>The same of the day of an event or an indicator: a <see cref="DateNumber"/>.</summary>
    public ref int Date(int node) => ref dates[node];

    /// <summary>The articles that ever spoke of a node, oldest writing first.</summary>
    public SlotList Slots(int node) => Volatile.Read(ref postings[node]) is var first && first < Unset ? new SlotList(Volatile.Read(ref lists[Varies - first])) : new SlotList(first);

    /// <summary>An article speaks of a node; articles come in ascending order.</summary>
    public void Post(int node, int article)
    {
        var first = postings[node];
        if (first == Unset)
        {
            Volatile.Write(ref postings[node], article);
        }
        else if (first >= 0)
        {
            var list = lists.Add([2, first, article, 0]);
            Volatile.Write(ref postings[node], Varies - list);
        }
        else
        {
            SlotList.Add(ref lists[Varies - first], article);
        }
    }

    /// <summary>Takes note that an article says so, in a field that all agree on so far.</summary>
    public static void Settle(ref int field, int said) => field = field == Unset || field == said ? said : Varies;

    /// <summary>What articles agreed on about a node may no longer be said: it has to be counted from now on.</summary>
    public void Doubt(int node)
    {
        Doubt(ref names[node]);
        Doubt(ref types[node]);
        Doubt(ref dates[node]);
    }

    private static void Doubt(ref int field) => field = field == Unset ? Unset : Varies;

    private int Append(int kind, int local, int slot)
    {
        kinds.Add((byte)kind);
        names.Add(Unset);
        types.Add(Unset);
        dates.Add(Unset);
        postings.Add(Unset);
        var node = locals.Add(local);
        Volatile.Write(ref slots[slot], node + 1);
        if (locals.Count > slots.Length / 4 * 3)
        {
            Rehash();
        }

        return node;
    }

    private void Rehash()
    {
        var more = new int[slots.Length * 2];
        for (var node = 0; node < locals.Count; node++)
        {
            more[Slot(more, kinds[node], locals[node])] = node + 1;
        }

        Volatile.Write(ref slots, more);
    }

    private int Slot(int[] all, int kind, int local)
    {
        var slot = (int)(unchecked((((uint)local * 16) + (uint)kind) * 0x9E3779B1) >> 5) & (all.Length - 1);
        while (Volatile.Read(ref all[slot]) is > 0 and var node && (locals[node - 1] != local || kinds[node - 1] != kind))
        {
            slot = (slot + 1) & (all.Length - 1);
        }

        return slot;
    }
}
