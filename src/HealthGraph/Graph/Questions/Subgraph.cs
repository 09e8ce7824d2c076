using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A part of a graph.</summary>
/// <param name="Nodes">The node in the middle, then the others: nearest first, then most supported, then by id.</param>
/// <param name="Links">The edges between them, each once: by subject, predicate, object, value.</param>
/// <param name="IsCut">Whether there is more around than was asked for.</param>
public sealed record Subgraph(IReadOnlyList<NodeView> Nodes, IReadOnlyList<Link> Links, bool IsCut);
