namespace HealthGraph.Graph.Questions;

/// <summary>Which articles state a fact is asked.</summary>
/// <param name="Subject">Canonical node id; null for any.</param>
/// <param name="Predicate">Edge or property.</param>
/// <param name="Object">Canonical node id; null for a property, or for any.</param>
/// <param name="Value">Value, or the qualifier of an edge; null for any.</param>
/// <param name="First">How many articles, at least 1.</param>
public sealed record FactQuestion(string? Subject, string Predicate, string? Object, string? Value, int First);
