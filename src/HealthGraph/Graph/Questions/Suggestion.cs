using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A node for what somebody types.</summary>
/// <param name="Text">The name that fits, or where it does not the words of a mention.</param>
/// <param name="Node">The node.</param>
public sealed record Suggestion(string Text, NodeView Node);
