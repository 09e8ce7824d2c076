namespace HealthGraph.Graph.Index;

/// <summary>What nodes were ever called: every name stated for a node and all words that mention it, once each, by number. Articles' titles are not among them.</summary>
/// <remarks>One thread adds; others may read meanwhile what was there before, and look past what their view does not see.</remarks>
internal sealed class NameTable
{
    /// <summary>No article mentions a node so.</summary>
    public const int Never = -1;

    private readonly Chunks<int> nodes = new();
    private readonly Chunks<int> texts = new();
    private readonly Chunks<int> mentions = new();
    private int[] slots = new int[1 << 12];

    /// <summary>How many there are.</summary>
    public int Count => nodes.Count;

    /// <summary>The node that is called so.</summary>
    public int Node(int name) => nodes[name];

    /// <summary>Number of the string.</summary>
    public int Text(int name) => texts[name];

    /// <summary>The version of an article that mentioned the node so last, or <see cref="Never"/>.</summary>
    public int LastMention(int name) => Volatile.Read(ref mentions[name]);

    /// <summary>A node is called so.</summary>
    /// <param name="node">The node.</param>
    /// <param name="text">Number of a string.</param>
    /// <param name="article">The version of an article that mentions it so; <see cref="Never"/> for a name that is stated.</param>
    public void Add(int node, int text, int article)
    {
        var slot = Slot(slots, node, text);
        if (slots[slot] > 0)
        {
            if (article >= 0)
            {
                Volatile.Write(ref mentions[slots[slot] - 1], article);
            }

            return;
        }

        texts.Add(text);
        mentions.Add(article);
        slots[slot] = nodes.Add(node) + 1;
        if (nodes.Count > slots.Length / 4 * 3)
        {
            Rehash();
        }
    }

    private void Rehash()
    {
        slots = new int[slots.Length * 2];
        for (var name = 0; name < nodes.Count; name++)
        {
            slots[Slot(slots, nodes[name], texts[name])] = name + 1;
        }
    }

    private int Slot(int[] all, int node, int text)
    {
        var slot = (int)(unchecked((((ulong)(uint)node << 32) | (uint)text) * 0x9E3779B97F4A7C15) >> 32) & (all.Length - 1);
        while (all[slot] is > 0 and var name && (nodes[name - 1] != node || texts[name - 1] != text))
        {
            slot = (slot + 1) & (all.Length - 1);
        }

        return slot;
    }
}
