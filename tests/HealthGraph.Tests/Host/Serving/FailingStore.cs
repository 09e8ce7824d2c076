using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HealthGraph.Graph;

namespace HealthGraph.Tests.Host.Serving;

/// <summary>A store in memory that fails when a test says so; it keeps what was committed, each article once.</summary>
internal sealed class FailingStore : IGraphStore
{
    /// <summary>Thrown by every call while set.</summary>
    public GraphStoreException? Failure { get; set; }

    /// <summary>Titles of articles that are refused for good.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Awaited by each write before it commits.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Titles committed, with how often.</summary>
    public ConcurrentDictionary<string, int> Committed { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it was opened.</summary>
    public int Opened { get; private set; }

    public static GraphStoreException Gone(bool transient = true) => new("test store", "write", "connection refused.", transient);

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        Opened++;
        return ProbeAsync(cancellationToken);
    }

    public Task ProbeAsync(CancellationToken cancellationToken) => Failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;

    public async Task WriteAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        await ProbeAsync(cancellationToken);
        await Gate;
        if (batch.FirstOrDefault(r => Refused.Contains(r.Article.Title)) is { } bad)
        {
            throw new GraphStoreException("test store", "write", $"{bad.Article.Title} is not wanted.", transient: false);
        }

        foreach (var record in batch)
        {
            Committed.AddOrUpdate(record.Article.Title, 1, static (_, n) => n + 1);
        }
    }

    public Task WriteIssuesAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken) => ProbeAsync(cancellationToken);

    public Task WriteResolutionAsync(Resolution resolution, CancellationToken cancellationToken) => ProbeAsync(cancellationToken);

    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw Unused();

    public IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken) => throw Unused();

    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) => throw Unused();

    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken) => throw Unused();

    public Task<string> MarkAsync(CancellationToken cancellationToken) => throw Unused();

    public IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, CancellationToken cancellationToken) => throw Unused();

    public Task<Resolution> ResolutionAsync(CancellationToken cancellationToken) => throw Unused();

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => throw Unused();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static NotSupportedException Unused([CallerMemberName] string member = "") => new($"The host does not call {member}.");
}
