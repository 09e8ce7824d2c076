using HealthGraph.Graph;

namespace HealthGraph.Bench.Neo4j;

/// <summary>Keeps the batches that it is given.</summary>
internal sealed class BatchKeeper(List<ArticleRecord[]> batches) : IGraphWriter
{
    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        batches.Add([.. batch]);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteIssuesAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task WriteResolutionAsync(Resolution resolution, CancellationToken cancellationToken) => Task.CompletedTask;
}
