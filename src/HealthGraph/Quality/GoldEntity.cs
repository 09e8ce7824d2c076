namespace HealthGraph.Quality;

/// <summary>An annotated entity: every distinct string that names it, and further names that count as right.</summary>
internal sealed record GoldEntity(string Type, string Name, IReadOnlyList<string> Surfaces, IReadOnlyList<string>? AltNames);
