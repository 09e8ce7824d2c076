using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite;

public sealed class SqliteGraphStoreTests : GraphStoreConformance, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_FileOfALaterVersion_SaysSo()
    {
        var path = Path.Combine(folder, "later.db");
        await using (var store = new SqliteGraphStore(path))
        {
            await store.OpenAsync(CancellationToken.None);
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999";
            command.ExecuteNonQuery();
        }

        await using var later = new SqliteGraphStore(path);
        var thrown = await Should.ThrowAsync<GraphStoreException>(() => later.OpenAsync(CancellationToken.None));
        thrown.Message.ShouldContain("9999");
        thrown.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_SaysSo()
    {
        var path = Path.Combine(folder, "text.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));
        await using var store = new SqliteGraphStore(path);
        (await Should.ThrowAsync<GraphStoreException>(() => store.OpenAsync(CancellationToken.None))).Store.ShouldBe(path);
    }

    protected override async Task<IGraphStore> OpenEmptyAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db"));
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
