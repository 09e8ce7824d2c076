using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A bounded part of the graph around a node.</summary>
public static class Neighbourhood
{
    private const int MostLinks = 200_000;

    /// <summary>The nodes around one, level by level, those that most articles tie to it first; and the edges between all of them.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">Around what, how far.</param>
    /// <returns>Nothing where the node is not there.</returns>
    /// <exception cref="ArgumentException">A bound is out of its range.</exception>
    public static Subgraph Around(GraphView view, NeighbourhoodQuestion question)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        Bounds.Check(question.Depth, 1, 3, nameof(question));
        Bounds.Check(question.First, 1, 500, nameof(question));
        if (view.Node(question.Id) is not { } middle)
        {
            return new Subgraph([], [], false);
        }

        var walk = new LinkWalk(view, question.Kinds, question.Over, MostLinks);
        List<NodeView> nodes = [middle];
        var (taken, border, cut) = (new HashSet<NodeView> { middle }, new List<NodeView> { middle }, false);
        for (var level = 0; level < question.Depth && border.Count > 0; level++)
        {
            var next = Next(walk, border, taken);
            border = [.. next.Take(question.First + 1 - nodes.Count)];
            cut |= border.Count < next.Count;
            nodes.AddRange(border);
            taken.UnionWith(border);
        }

        return new Subgraph(nodes, Links(walk, nodes, taken), cut || walk.IsCut);
    }

    private static List<NodeView> Next(LinkWalk walk, List<NodeView> border, HashSet<NodeView> taken)
    {
        var support = new Dictionary<NodeView, int>();
        foreach (var node in border)
        {
            foreach (var link in walk.From(node))
            {
                var other = link.Other(node);
                if (!taken.Contains(other))
                {
                    support[other] = support.GetValueOrDefault(other) + link.Articles;
                }
            }
        }

        return [.. support.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Id, StringComparer.Ordinal).Select(s => s.Key)];
    }

    private static List<Link> Links(LinkWalk walk, List<NodeView> nodes, HashSet<NodeView> taken)
    {
        var links = new HashSet<Link>();
        foreach (var node in nodes)
        {
            links.UnionWith(walk.From(node, nodes[0]).Where(l => taken.Contains(l.Subject) && taken.Contains(l.Object)));
        }

        return [.. links.OrderBy(l => l.Subject.Id, StringComparer.Ordinal).ThenBy(l => l.Predicate, StringComparer.Ordinal)
            .ThenBy(l => l.Object.Id, StringComparer.Ordinal).ThenBy(l => l.Value, StringComparer.Ordinal)];
    }
}
