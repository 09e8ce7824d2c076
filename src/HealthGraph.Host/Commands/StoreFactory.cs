using HealthGraph.Graph;
using HealthGraph.Host.Settings;
using HealthGraph.Stores.Neo4j;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Host.Commands;

/// <summary>Opens the store that a user named.</summary>
internal static class StoreFactory
{
    /// <summary>Opens a store for writing; a SQLite file is made where there is none.</summary>
    public static Task<IGraphStore> OpenAsync(HostSettings settings, CancellationToken cancellationToken) => OpenAsync(Create(settings), cancellationToken);

    /// <summary>Opens a store for reading; a SQLite file that does not exist is an error, not an empty graph.</summary>
    public static Task<IGraphStore> OpenExistingAsync(HostSettings settings, CancellationToken cancellationToken) =>
        StoreAddress.Parse(settings.Store).File is { } file && !File.Exists(file)
            ? throw new GraphStoreException(file, "open the database", "there is no such file; 'healthgraph ingest' makes one.", transient: false)
            : OpenAsync(settings, cancellationToken);

    /// <summary>The store that the settings name, not open yet.</summary>
    /// <exception cref="SettingsException">The password of a Neo4j database cannot be read.</exception>
    public static IGraphStore Create(HostSettings settings)
    {
        var address = StoreAddress.Parse(settings.Store);
        return address.Neo4j is { } neo4j ? new Neo4jGraphStore(Options(settings, neo4j), TimeProvider.System) : new SqliteGraphStore(address.File!);
    }

    private static Neo4jOptions Options(HostSettings settings, Neo4jAddress address) =>
        new(address, Neo4jPassword.Read(Environment.GetEnvironmentVariable))
        {
            CaFile = settings.Neo4jCa,
            Timeout = TimeSpan.FromSeconds(settings.Neo4jTimeoutSeconds),
        };

    private static async Task<IGraphStore> OpenAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.OpenAsync(cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}
