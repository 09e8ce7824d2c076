using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Tests.Stores.Neo4j;

/// <summary>The conformance suite on a real server.</summary>
[Collection("neo4j")]
public sealed class Neo4jGraphStoreTests : GraphStoreConformance, IServerTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public static string? SkipReason => Neo4jServer.Missing;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Neo4jServer.OpenEmptyAsync();

    // A Community server has one database: the other store is a file.
    protected override async Task<IGraphStore> OpenOtherAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db"));
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
