namespace HealthGraph.Stores.Neo4j;

/// <summary>The rows that a statement returned.</summary>
/// <param name="Rows">In order; each value is null, string, bool, long, double or a list (<c>object?[]</c>) of these.</param>
public sealed record CypherResult(IReadOnlyList<CypherRow> Rows);
