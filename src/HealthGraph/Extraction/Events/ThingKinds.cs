namespace HealthGraph.Extraction.Events;

/// <summary>What a phrase names, read once for all meanings of a verb.</summary>
/// <param name="Document">policy or report where it is a document, else null.</param>
/// <param name="Classes">The classes of the thing, the likelier first; empty where it is of none.</param>
internal readonly record struct ThingKinds(string? Document, string[] Classes);
