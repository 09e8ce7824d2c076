namespace HealthGraph.Quality;

/// <summary>An annotated participant of an event.</summary>
internal sealed record GoldParticipant(string Role, string Name);
