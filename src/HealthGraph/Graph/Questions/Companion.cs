using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A node that articles mention together with the one asked about.</summary>
/// <param name="Node">The node.</param>
/// <param name="Articles">How many articles mention both.</param>
/// <param name="First">The day of the first of them, or null.</param>
/// <param name="Last">The day of the last of them, or null.</param>
public sealed record Companion(NodeView Node, int Articles, PartialDate? First, PartialDate? Last);
