namespace HealthGraph.Graph.Index;

/// <summary>An entity that edges tie to a node.</summary>
/// <param name="Node">The entity.</param>
/// <param name="Edges">The edges between the two, those of most articles first, then by predicate, those to the node first, then by value.</param>
public sealed record NeighbourView(NodeView Node, IReadOnlyList<EdgeView> Edges);
