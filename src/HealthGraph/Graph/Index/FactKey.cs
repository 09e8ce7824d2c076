namespace HealthGraph.Graph.Index;

/// <summary>A fact about a node, whoever says it.</summary>
internal readonly record struct FactKey(int Predicate, FactWay Way, int Other, int Value);
