namespace HealthGraph.Extraction;

/// <summary>Who or what took part in an event.</summary>
/// <param name="Role"><c>organizer host co-organizer guidance subject object participant speaker</c>.</param>
/// <param name="EntityId">Id of an entity of the article, or null for a thing that is none (role object only).</param>
/// <param name="Name">Canonical name, or free text.</param>
public sealed record Participant(string Role, string? EntityId, string Name);
