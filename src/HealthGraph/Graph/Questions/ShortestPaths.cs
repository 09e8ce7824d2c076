using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>The shortest ways between two nodes, searched from both ends at once.</summary>
public sealed class ShortestPaths
{
    private const int MostLinks = 400_000;
    private const int MostFound = 2000;

    private readonly LinkWalk walk;
    private readonly PathSide from;
    private readonly PathSide to;

    private ShortestPaths(GraphView view, PathQuestion question, NodeView start, NodeView end)
    {
        walk = new LinkWalk(view, question.Through, question.Over, MostLinks);
        (from, to) = (new PathSide(start), new PathSide(end));
    }

    /// <summary>All shortest paths, or the first of them: most supported first (by the article count of the weakest step), then by the ids on them.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">Between what, and how.</param>
    /// <returns>Empty where there is none of that length, or a node is not there.</returns>
    /// <exception cref="ArgumentException">A bound is out of its range.</exception>
    public static IReadOnlyList<GraphPath> Find(GraphView view, PathQuestion question)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        Bounds.Check(question.MaxLength, 1, 6, nameof(question));
        Bounds.Check(question.First, 1, 100, nameof(question));
        if (view.Node(question.From) is not { } start || view.Node(question.To) is not { } end || start.Equals(end))
        {
            return [];
        }

        var search = new ShortestPaths(view, question, start, end);
        return search.Meet(question.MaxLength) ? search.Paths(question.First) : [];
    }

    /// <summary>Goes a level further on the side that has less before it, until both meet.</summary>
    private bool Meet(int maxLength)
    {
        for (var length = 1; length <= maxLength && from.Border.Count > 0 && to.Border.Count > 0; length++)
        {
            var (side, other) = from.Border.Count <= to.Border.Count ? (from, to) : (to, from);
            if (side.Advance(walk, other))
            {
                return true;
            }
        }

        return false;
    }

    private List<GraphPath> Paths(int first)
    {
        var found = new List<GraphPath>();
        foreach (var middle in from.Border.Where(to.Knows).Concat(to.Border.Where(from.Knows)).Distinct().OrderBy(n => n.Id, StringComparer.Ordinal))
        {
            foreach (var head in from.Ways(middle))
            {
                foreach (var tail in to.Ways(middle))
                {
                    if (found.Count < MostFound)
                    {
                        found.Add(Joined(head, tail));
                    }
                }
            }
        }

        return [.. found.OrderByDescending(p => p.Steps.Min(s => s.Articles)).ThenBy(p => string.Join('\n', p.Nodes.Select(n => n.Id)), StringComparer.Ordinal)
            .ThenBy(p => string.Join('\n', p.Steps.Select(s => s.Predicate + s.Value)), StringComparer.Ordinal).Take(first)];
    }

    private GraphPath Joined(IReadOnlyList<Link> head, IReadOnlyList<Link> tail)
    {
        List<Link> steps = [.. head, .. tail.Reverse()];
        var nodes = new List<NodeView> { from.Root };
        foreach (var step in steps)
        {
            nodes.Add(step.Other(nodes[^1]));
        }

        return new GraphPath(nodes, steps);
    }
}
