namespace HealthGraph.Graph.Index;

/// <summary>Who or what takes part in an event.</summary>
/// <param name="Role"><c>subject</c>, <c>participant</c>, <c>speaker</c>, <c>object</c>.</param>
/// <param name="Node">The entity; null where it is only words.</param>
/// <param name="Text">Its name, or the words.</param>
/// <param name="Articles">How many articles say so.</param>
public sealed record ParticipantView(string Role, NodeView? Node, string Text, int Articles);
