using HealthGraph.Graph;
using HealthGraph.Host.Settings;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Host.Commands;

/// <summary>Opens the store that a user named.</summary>
internal static class StoreFactory
{
    /// <summary>Opens a store for writing; a SQLite file is made where there is none.</summary>
    public static async Task<IGraphStore> OpenAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        var store = new SqliteGraphStore(settings.Store);
        await store.OpenAsync(cancellationToken);
        return store;
    }

    /// <summary>Opens a store for reading; a SQLite file that does not exist is an error, not an empty graph.</summary>
    public static Task<IGraphStore> OpenExistingAsync(HostSettings settings, CancellationToken cancellationToken) => File.Exists(settings.Store)
        ? OpenAsync(settings, cancellationToken)
        : throw new GraphStoreException(settings.Store, "open the database", "there is no such file; 'healthgraph ingest' makes one.", transient: false);
}
