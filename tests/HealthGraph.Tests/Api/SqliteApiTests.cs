using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Tests.Api;

/// <summary>The API over a SQLite file.</summary>
public sealed class SqliteApiTests : ApiConformance, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override async Task<IGraphStore> OpenEmptyAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
