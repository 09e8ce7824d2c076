using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Two nodes that articles mention together.</summary>
/// <param name="Node">The one of the first kind; of two of one kind the one with the lesser id.</param>
/// <param name="Other">The other.</param>
/// <param name="Articles">How many articles mention both.</param>
/// <param name="First">The day of the first of them, or null.</param>
/// <param name="Last">The day of the last of them, or null.</param>
public sealed record NodePair(NodeView Node, NodeView Other, int Articles, PartialDate? First, PartialDate? Last);
