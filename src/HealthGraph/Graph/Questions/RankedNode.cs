using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A node and what it was ranked by.</summary>
/// <param name="Node">The node.</param>
/// <param name="Count">How much.</param>
public sealed record RankedNode(NodeView Node, long Count);
