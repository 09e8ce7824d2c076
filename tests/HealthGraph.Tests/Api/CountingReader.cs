using HealthGraph.Graph;

namespace HealthGraph.Tests.Api;

/// <summary>Counts what is asked of a store.</summary>
internal sealed class CountingReader(IGraphReader inner) : IGraphReader
{
    public int Statements { get; private set; }

    public int Articles { get; private set; }

    public int Searches { get; private set; }

    public bool Cancelled { get; private set; }

    public Action? BeforeRead { get; set; }

    public void Reset() => (Statements, Articles, Searches) = (0, 0, 0);

    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken)
    {
        Searches++;
        return inner.SearchAsync(words, limit, after, cancellationToken);
    }

    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken)
    {
        Searches++;
        return inner.SearchTextAsync(words, limit, after, cancellationToken);
    }

    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => inner.NodesAsync(ids, cancellationToken);

    public async Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken)
    {
        Statements++;
        BeforeRead?.Invoke();
        Cancelled = cancellationToken.IsCancellationRequested;
        return await inner.StatementsAsync(query, cancellationToken);
    }

    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        Articles++;
        return inner.ArticlesAsync(ids, cancellationToken);
    }

    public IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken) => inner.ContainmentsAsync(articleIds, cancellationToken);

    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) => inner.IssuesAsync(cancellationToken);

    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) => inner.StoredArticlesAsync(cancellationToken);

    public Task<string> MarkAsync(CancellationToken cancellationToken) => inner.MarkAsync(cancellationToken);

    public IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, CancellationToken cancellationToken) => inner.WrittenAsync(after, upTo, cancellationToken);

    public Task<Resolution> ResolutionAsync(CancellationToken cancellationToken) => inner.ResolutionAsync(cancellationToken);

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => inner.StatisticsAsync(cancellationToken);
}
