namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>A property of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as <c>neo4j-admin</c> calls it: <c>string long double string[] long[]</c>.</param>
internal readonly record struct Neo4jColumn(string Name, string Type = "string");
