using HealthGraph.Graph;
using HealthGraph.Tests.Stores;
using HealthGraph.Tests.Stores.Neo4j;

namespace HealthGraph.Tests.Api;

/// <summary>The API over a real Neo4j server: the same answers.</summary>
[Collection("neo4j")]
public sealed class Neo4jApiTests : ApiConformance, IServerTests
{
    public static string? SkipReason => Neo4jServer.Missing;

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Neo4jServer.OpenEmptyAsync();
}
