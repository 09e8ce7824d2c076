using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A node one of whose names holds some words.</summary>
/// <param name="Node">The node.</param>
/// <param name="Text">Its name where that holds them; else words of a mention that do, the shortest.</param>
/// <param name="Start">Where they begin in it, UTF-16.</param>
/// <param name="IsName">It is the name.</param>
public sealed record NameMatch(NodeView Node, string Text, int Start, bool IsName);
