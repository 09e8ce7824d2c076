namespace HealthGraph.Graph;

/// <summary>A graph on disk or on a server.</summary>
public interface IGraphStore : IGraphReader, IGraphWriter, IAsyncDisposable
{
    /// <summary>Makes the store ready: creates what is missing, runs the migrations that are due.</summary>
    /// <exception cref="GraphStoreException">The store cannot be reached, or was written by a later version of the program.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Asks an open store for a sign of life, for a health check.</summary>
    /// <exception cref="GraphStoreException">It gives none.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);
}
