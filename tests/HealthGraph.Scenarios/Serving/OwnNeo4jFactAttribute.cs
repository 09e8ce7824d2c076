namespace HealthGraph.Scenarios.Serving;

/// <summary>A test that needs a Neo4j server of its own; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OwnNeo4jFactAttribute : FactAttribute
{
    public OwnNeo4jFactAttribute() => Skip = OwnNeo4j.Missing;
}
