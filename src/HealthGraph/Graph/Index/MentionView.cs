namespace HealthGraph.Graph.Index;

/// <summary>A node that an article mentions.</summary>
/// <param name="Node">The node.</param>
/// <param name="Times">How often.</param>
public sealed record MentionView(NodeView Node, int Times);
