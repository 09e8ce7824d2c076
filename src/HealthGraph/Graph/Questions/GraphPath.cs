using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A way from one node to another.</summary>
/// <param name="Nodes">The nodes on it, both ends among them: one more than there are steps.</param>
/// <param name="Steps">The steps; each leads from the node at its place to the next, against its direction as may be.</param>
public sealed record GraphPath(IReadOnlyList<NodeView> Nodes, IReadOnlyList<Link> Steps);
