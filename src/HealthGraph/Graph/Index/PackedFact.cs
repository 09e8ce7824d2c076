namespace HealthGraph.Graph.Index;

/// <summary>One claim of an article about a node.</summary>
/// <param name="Predicate">Number of the predicate.</param>
/// <param name="Way">Property, edge from the node, edge to it.</param>
/// <param name="Other">Number of the node at the other end, or -1.</param>
/// <param name="Value">Number of a string, or -1.</param>
/// <param name="Times">How often the article says so: how often it mentions the node by these words; 1 for all else.</param>
internal readonly record struct PackedFact(int Predicate, FactWay Way, int Other, int Value, int Times);
