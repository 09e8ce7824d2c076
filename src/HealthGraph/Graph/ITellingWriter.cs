namespace HealthGraph.Graph;

/// <summary>Writes to a graph and says of each record what it changed. Every call is one transaction.</summary>
public interface ITellingWriter
{
    /// <summary>Writes whole articles as <see cref="IGraphWriter.WriteAsync"/> does.</summary>
    /// <returns>One outcome a record, in order; a record after another of the same article is compared with what that one left.</returns>
    /// <exception cref="GraphStoreException">The store failed; nothing of the batch was written.</exception>
    Task<IReadOnlyList<WriteOutcome>> WriteAndTellAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken);

    /// <summary>Writes issues as <see cref="IGraphWriter.WriteIssuesAsync"/> does.</summary>
    /// <returns>One outcome an issue, in order.</returns>
    /// <exception cref="GraphStoreException">The store failed; nothing of the batch was written.</exception>
    Task<IReadOnlyList<WriteOutcome>> WriteIssuesAndTellAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken);
}
