using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Finds the best of many nodes without sorting all of them.</summary>
internal static class NodeRanking
{
    /// <summary>The nodes that count most, then by id.</summary>
    public static List<RankedNode> Best(GraphView view, IEnumerable<(int Node, long Count)> counts, int first)
    {
        // The worst of the best lies at the top, to be thrown out first.
        var best = new PriorityQueue<int, (long Count, int Node)>(Comparer<(long Count, int Node)>.Create((a, b) =>
            a.Count != b.Count ? a.Count.CompareTo(b.Count) : NodeOrder.ById(view.Tables, b.Node, a.Node)));
        foreach (var (node, count) in counts)
        {
            if (best.Count < first)
            {
                best.Enqueue(node, (count, node));
            }
            else if (best.TryPeek(out _, out var worst) && count >= worst.Count)
            {
                best.EnqueueDequeue(node, (count, node));
            }
        }

        var ranked = new List<RankedNode>();
        while (best.TryDequeue(out var node, out var rank))
        {
            ranked.Add(new RankedNode(new NodeView(view, node), rank.Count));
        }

        ranked.Reverse();
        return ranked;
    }
}
