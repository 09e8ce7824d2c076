using HealthGraph.Graph;

namespace HealthGraph.Tests.Graph.Index;

/// <summary>A store that gives all articles and then fails.</summary>
internal sealed class FailingReader(IGraphReader store) : IGraphReader
{
    public Task<string> MarkAsync(CancellationToken cancellationToken) => store.MarkAsync(cancellationToken);

    public IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, CancellationToken cancellationToken) => store.WrittenAsync(after, upTo, cancellationToken);

    public Task<Resolution> ResolutionAsync(CancellationToken cancellationToken) => throw new GraphStoreException("test store", "read decisions", "gone.", transient: true);

    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) => store.IssuesAsync(cancellationToken);

    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
