namespace HealthGraph.Quality;

/// <summary>An annotated figure.</summary>
internal sealed record GoldIndicator(decimal? Value, string? Unit, string? Surface);
