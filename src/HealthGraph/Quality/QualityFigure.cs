namespace HealthGraph.Quality;

/// <summary>One figure of a comparison with annotations.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Precision">Share of the found ones that are right, 0-1; null for a plain share.</param>
/// <param name="Recall">Share of the annotated ones that were found, 0-1; for a plain share, the share that is right; null where there was nothing.</param>
/// <param name="F1">Harmonic mean of the two; null for a plain share.</param>
/// <param name="Hits">How many were right.</param>
/// <param name="Gold">How many were annotated or checked.</param>
/// <param name="Found">How many were found; null for a plain share.</param>
public sealed record QualityFigure(string Name, double? Precision, double? Recall, double? F1, int Hits, int Gold, int? Found);
