namespace HealthGraph.Quality;

/// <summary>An annotated event.</summary>
internal sealed record GoldEvent(string Type, string? Trigger, string? Date, string? Place, string? Sentence, IReadOnlyList<GoldParticipant>? Participants);
