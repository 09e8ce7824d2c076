using System.Collections.Concurrent;

namespace HealthGraph.Graph.Index;

/// <summary>Keeps what is known of nodes that many articles speak of; the rest is counted anew faster than it is kept.</summary>
internal sealed class FactCache(GraphView view)
{
    private const int Many = 16;
    private const int VeryMany = 256;
    private const long MostBytes = 64 << 20;

    private readonly ConcurrentDictionary<int, NodeFacts> kept = new();
    private readonly ConcurrentDictionary<int, int> counts = new();
    private long size;

    /// <summary>The facts of a canonical node.</summary>
    public NodeFacts Of(int node)
    {
        if (kept.TryGetValue(node, out var facts))
        {
            return facts;
        }

        facts = new NodeFacts(view, node, view.Tables.Nodes.Slots(node).Count < Many ? static _ => { } : Grow);
        if (facts.Articles.Length >= Many)
        {
            Grow(facts.Articles.Length * sizeof(int));
            facts = kept.GetOrAdd(node, facts);
        }

        return facts;
    }

    /// <summary>How many articles speak of a canonical node; of those that very many speak of it is kept, so that there are few of them.</summary>
    public int Count(int node)
    {
        if (view.Tables.Nodes.Slots(node).Count < VeryMany && view.Snapshot.Resolved.Members(node).Length == 0)
        {
            return ArticleSlots.Counted(view, node);
        }

        return counts.TryGetValue(node, out var count) ? count : counts.GetOrAdd(node, kept.TryGetValue(node, out var facts) ? facts.Articles.Length : ArticleSlots.Counted(view, node));
    }

    private void Grow(long bytes)
    {
        if (Interlocked.Add(ref size, bytes) > MostBytes)
        {
            // A full memory is emptied: what is asked for again is counted again.
            kept.Clear();
            Interlocked.Exchange(ref size, 0);
        }
    }
}
