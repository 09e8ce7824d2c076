namespace HealthGraph.Graph;

/// <summary>How much a graph holds.</summary>
/// <param name="Nodes">Count by node kind, by name.</param>
/// <param name="Statements">Count by predicate, by name.</param>
public sealed record GraphStatistics(IReadOnlyList<KeyValuePair<string, long>> Nodes, IReadOnlyList<KeyValuePair<string, long>> Statements);
