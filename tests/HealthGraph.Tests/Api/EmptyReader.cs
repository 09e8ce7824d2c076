using HealthGraph.Graph;

namespace HealthGraph.Tests.Api;

/// <summary>A graph of nothing.</summary>
internal sealed class EmptyReader : IGraphReader
{
    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NodeSummary>>([]);

    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TextMatch>>([]);

    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NodeSummary>>([]);

    public Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Statement>>([]);

    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ArticleNode>>([]);

    public IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken) => AsyncEnumerable.Empty<Containment>();

    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<IssueNode>();

    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<StoredArticle>();

    public Task<string> MarkAsync(CancellationToken cancellationToken) => Task.FromResult("0");

    public IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, CancellationToken cancellationToken) => AsyncEnumerable.Empty<WrittenArticle>();

    public Task<Resolution> ResolutionAsync(CancellationToken cancellationToken) => Task.FromResult(Resolution.None);

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => Task.FromResult(new GraphStatistics([], []));
}
