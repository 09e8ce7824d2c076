using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>What was reached from one end of a path: for each node the links by which it was first reached.</summary>
internal sealed class PathSide
{
    // So many ways to one node say no more than the first of them.
    private const int MostWays = 64;

    private readonly Dictionary<NodeView, List<Link>> reached = [];

    /// <summary>Begins at a node.</summary>
    public PathSide(NodeView root)
    {
        (Root, Border) = (root, [root]);
        reached.Add(root, []);
    }

    /// <summary>The end.</summary>
    public NodeView Root { get; }

    /// <summary>The nodes that were reached last.</summary>
    public List<NodeView> Border { get; private set; }

    /// <summary>Whether a node was reached.</summary>
    public bool Knows(NodeView node) => reached.ContainsKey(node);

    /// <summary>Goes one step further.</summary>
    /// <returns>Whether the other side was met.</returns>
    public bool Advance(LinkWalk walk, PathSide other)
    {
        var next = new Dictionary<NodeView, List<Link>>();
        var met = false;
        foreach (var node in Border)
        {
            foreach (var link in walk.From(node, other.Root))
            {
                var end = link.Other(node);
                if (reached.ContainsKey(end))
                {
                    continue;
                }

                if (!next.TryGetValue(end, out var ways))
                {
                    next.Add(end, ways = []);
                }

                ways.Add(link);
                met |= other.Knows(end);
            }
        }

        foreach (var (node, ways) in next)
        {
            reached.Add(node, ways);
        }

        Border = [.. next.Keys];
        return met;
    }

    /// <summary>The ways from the root to a node.</summary>
    public IEnumerable<IReadOnlyList<Link>> Ways(NodeView node)
    {
        if (node.Equals(Root))
        {
            return [[]];
        }

        return reached[node].OrderByDescending(l => l.Articles).ThenBy(l => l.Other(node).Id, StringComparer.Ordinal).ThenBy(l => l.Predicate, StringComparer.Ordinal)
            .ThenBy(l => l.Value, StringComparer.Ordinal).Take(MostWays)
            .SelectMany(link => Ways(link.Other(node)).Select(before => (IReadOnlyList<Link>)[.. before, link])).Take(MostWays);
    }
}
