using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>An edge as it is stated; its evidence is the statements of that subject, predicate, object and value.</summary>
/// <param name="Subject">Where it begins.</param>
/// <param name="Predicate">Edge type.</param>
/// <param name="Object">Where it ends.</param>
/// <param name="Value">Its qualifier (post, role), or null.</param>
/// <param name="Articles">How many articles state it.</param>
/// <param name="First">The day of the first of them, or null.</param>
/// <param name="Last">The day of the last of them, or null.</param>
public sealed record Link(NodeView Subject, string Predicate, NodeView Object, string? Value, int Articles, PartialDate? First, PartialDate? Last)
{
    internal static Link Of(EdgeView edge) => new(edge.Subject, edge.Predicate, edge.Object, edge.Value, edge.Articles, edge.First, edge.Last);

    /// <summary>The end that is not the one given.</summary>
    /// <param name="node">One of the ends.</param>
    public NodeView Other(NodeView node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Equals(Subject) ? Object : Subject;
    }
}
