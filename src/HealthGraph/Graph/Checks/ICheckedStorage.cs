namespace HealthGraph.Graph.Checks;

/// <summary>A store that can look after its own storage: pages, indexes, keys.</summary>
public interface ICheckedStorage
{
    /// <summary>What is damaged, a sentence each; empty where nothing is. Reads the whole store.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read at all.</exception>
    Task<IReadOnlyList<string>> CheckStorageAsync(CancellationToken cancellationToken);
}
