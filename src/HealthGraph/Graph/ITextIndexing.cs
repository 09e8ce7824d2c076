namespace HealthGraph.Graph;

/// <summary>A store whose index of texts is filled when there is time; until then it reads through what is not in it yet.</summary>
public interface ITextIndexing
{
    /// <summary>Brings some more texts into the index, in one short transaction.</summary>
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="GraphStoreException">The store failed; nothing changed.</exception>
    Task<bool> IndexTextsAsync(CancellationToken cancellationToken);
}
