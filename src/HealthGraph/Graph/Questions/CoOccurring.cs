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
        Bounds.Check(first, 1, Companions.Most, nameof(first));
        return [.. node.Facts.Part(() => new Companions(node)).Of(kind).Take(first)];
    }
}
