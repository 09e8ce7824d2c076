namespace HealthGraph.Scenarios;

/// <summary>A scenario that needs a real Neo4j server, and says how it gets one where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute()
    {
        if (string.IsNullOrEmpty(Address))
        {
            Skip = "No Neo4j server: set HEALTHGRAPH_TEST_NEO4J (neo4j+http://neo4j@127.0.0.1:7474/neo4j; its data will be DELETED) and HEALTHGRAPH_TEST_NEO4J_PASSWORD.";
        }
    }

    /// <summary>Where the server is, or null.</summary>
    public static string? Address => Environment.GetEnvironmentVariable("HEALTHGRAPH_TEST_NEO4J");

    /// <summary>The server's password, or null.</summary>
    public static string? Password => Environment.GetEnvironmentVariable("HEALTHGRAPH_TEST_NEO4J_PASSWORD");
}
