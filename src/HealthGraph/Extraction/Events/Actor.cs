using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Events;

/// <summary>A name before a verb and how it stands to it.</summary>
/// <param name="Naming">The mention.</param>
/// <param name="Role">How it stands to the verb.</param>
/// <param name="Adjacent">Whether only adverbs, dates and phrases of place or means lie between it and the verb.</param>
/// <param name="Free">Whether an adverb, a date or a phrase follows it at once, so that it is no part of a longer noun.</param>
internal readonly record struct Actor(Naming Naming, ActorRole Role, bool Adjacent, bool Free);
