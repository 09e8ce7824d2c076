namespace HealthGraph.Graph;

/// <summary>Writes to a graph. Every call is one transaction: all of it or nothing.</summary>
public interface IGraphWriter
{
    /// <summary>How many statements a call had best bring, about: what the store was measured to take fastest.</summary>
    int StatementsABatch => 5000;

    /// <summary>How many calls may be under way at once to the store's gain, 1 or more: 1 where they would only wait for each other.</summary>
    int WritesAtOnce => 1;

    /// <summary>Does what can be done of writing an article before its turn; any number of threads may call it, even before the store is open.</summary>
    /// <returns>The same record, as the store likes it best; its statements read as before.</returns>
    ArticleRecord Prepare(ArticleRecord record) => record;

    /// <summary>Hands back a record that <see cref="Prepare"/> gave: nobody reads its statements any more, or writes it again, so that the store may use its memory for the next.</summary>
    /// <remarks>Leaving it out costs memory, no more. How many statements there were can still be asked.</remarks>
    void Release(ArticleRecord record)
    {
    }

    /// <summary>Writes whole articles. The statements given replace all that the store holds of that article, and nothing else's.</summary>
    /// <remarks>
    /// Idempotent, and independent of order: where two documents bring different texts under one article id, the longer text wins, then
    /// the ordinally smaller content hash; issue and place in the issue are always added.
    /// </remarks>
    /// <exception cref="GraphStoreException">The store failed; nothing of the batch was written.</exception>
    Task WriteAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken);

    /// <summary>Writes issues, also such as carry no article; what each says beside what the store has: <see cref="IssueNode.With"/>.</summary>
    /// <exception cref="GraphStoreException">The store failed; nothing of the batch was written.</exception>
    Task WriteIssuesAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken);

    /// <summary>Replaces the canonical ids that people's decisions lead to; statements stay as they are.</summary>
    /// <exception cref="GraphStoreException">The store failed; nothing changed.</exception>
    Task WriteResolutionAsync(Resolution resolution, CancellationToken cancellationToken);
}
