using System.Runtime.InteropServices;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>The nodes that one article names, each with what it says of them; used for one article after the other.</summary>
/// <param name="cache">Finds the nodes.</param>
internal sealed class SpokenNodes(NodeCache cache)
{
    private readonly List<SpokenNode> nodes = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>How many they are.</summary>
    public int Count { get; private set; }

    /// <summary>The node at a place.</summary>
    public SpokenNode this[int place] => nodes[place];

    /// <summary>Begins with another article.</summary>
    public void Clear()
    {
        places.Clear();
        Count = 0;
    }

    /// <summary>The place of a node; a node that was not named yet gets the next one.</summary>
    public int Place(string id)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, id, out var isKnown);
        if (!isKnown)
        {
            place = Count;
            Add(cache.Change(id));
        }

        return place;
    }

    /// <summary>Adds a node by its key, at the next place.</summary>
    public void Add(long key) => Add(cache.Change(key));

    /// <summary>A statement says something of its subject and its object.</summary>
    /// <param name="subject">Place of the subject.</param>
    /// <param name="predicate">Key of the predicate.</param>
    /// <param name="target">Place of the object, or -1.</param>
    public void Say(int subject, int predicate, int target)
    {
        nodes[subject].Outward |= Posting.Bit(predicate);
        if (target >= 0)
        {
            nodes[target].Inward |= Posting.Bit(predicate);
        }
    }

    private void Add(NodeState node)
    {
        if (Count == nodes.Count)
        {
            nodes.Add(new SpokenNode());
        }

        nodes[Count++].Begin(node);
    }
}
