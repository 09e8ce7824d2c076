using HealthGraph.Graph;

namespace HealthGraph.Tests.Stores.Neo4j;

/// <summary>The conformance suite on a real server.</summary>
[Collection("neo4j")]
public sealed class Neo4jGraphStoreTests : GraphStoreConformance, IServerTests
{
    public static string? SkipReason => Neo4jServer.Missing;

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Neo4jServer.OpenEmptyAsync();
}
