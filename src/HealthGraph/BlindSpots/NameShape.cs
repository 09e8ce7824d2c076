namespace HealthGraph.BlindSpots;

/// <summary>A stretch of text that is shaped like a name.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Type">What it seems to name.</param>
/// <param name="Kind">Finer kind; empty where unknown.</param>
internal readonly record struct NameShape(TextSpan Span, EntityType Type, string Kind);
