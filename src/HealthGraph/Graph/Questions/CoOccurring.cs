using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>What is mentioned together with one node.</summary>
public static class CoOccurring
{
    /// <summary>The nodes that the articles of a node also mention: most articles first, then by id.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kind">Only nodes of this kind; null for all.</param>
    /// <param name="first">The most, 1-500.</param>
    /// <exception cref="ArgumentException"><paramref name="first"/> is out of its range.</exception>
    public static IReadOnlyList<Companion> With(NodeView node, string? kind, int first)
    {
        ArgumentNullException.ThrowIfNull(node);
        Bounds.Check(first, 1, 500, nameof(first));
        var (view, counts) = (node.Graph, new Dictionary<int, DayCount>());
        foreach (var slot in node.Facts.Articles)
        {
            var mentioned = ArticleNodes.Times(view, slot).Keys;
            if (!mentioned.Contains(node.Number))
            {
                continue;
            }

            var day = view.DayOf(slot);
            foreach (var other in mentioned)
            {
                if (other != node.Number && (kind is null || string.Equals(GraphSchema.NodeKinds[view.Tables.Nodes.Kind(other)], kind, StringComparison.Ordinal)))
                {
                    counts[other] = counts.GetValueOrDefault(other).With(day);
                }
            }
        }

        return [.. NodeRanking.Best(view, counts.Select(c => (c.Key, (long)c.Value.Count)), first).Select(r =>
            new Companion(r.Node, (int)r.Count, DateNumber.ToDate(counts[r.Node.Number].First), DateNumber.ToDate(counts[r.Node.Number].Last)))];
    }
}
