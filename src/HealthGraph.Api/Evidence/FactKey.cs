namespace HealthGraph.Api.Evidence;

/// <summary>What statements have in common that make one claim.</summary>
/// <param name="Subject">Canonical node id; null for any.</param>
/// <param name="Predicate">Edge or property.</param>
/// <param name="Object">Canonical node id; null for a property, or for any.</param>
/// <param name="Value">Value, or the qualifier of an edge; null for any.</param>
/// <param name="Anchor">The end by which statements are looked up: the one that fewer articles speak of.</param>
internal readonly record struct FactKey(string? Subject, string Predicate, string? Object, string? Value, string Anchor);
