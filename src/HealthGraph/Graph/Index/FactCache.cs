using System.Collections.Concurrent;

namespace HealthGraph.Graph.Index;

/// <summary>Keeps the facts of nodes that many articles speak of; the rest is counted anew faster than it is kept.</summary>
internal sealed class FactCache(GraphView view)
{
    private const int Many = 16;
    private const long MostBytes = 64 << 20;

    private readonly ConcurrentDictionary<int, NodeFacts> kept = new();
    private long size;

    /// <summary>The facts of a canonical node.</summary>
    public NodeFacts Of(int node)
    {
        if (kept.TryGetValue(node, out var facts))
        {
            return facts;
        }

        facts = NodeFacts.Of(view, node);
        if (facts.Articles.Length >= Many)
        {
            Keep(node, facts);
        }

        return facts;
    }

    private void Keep(int node, NodeFacts facts)
    {
        if (Interlocked.Add(ref size, facts.Bytes) > MostBytes)
        {
            // A full memory is emptied: what is asked for again is counted again.
            kept.Clear();
            Interlocked.Exchange(ref size, 0);
        }

        kept.TryAdd(node, facts);
    }
}
