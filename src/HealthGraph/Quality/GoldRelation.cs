namespace HealthGraph.Quality;

/// <summary>An annotated relation.</summary>
internal sealed record GoldRelation(string Type, string From, string To);
