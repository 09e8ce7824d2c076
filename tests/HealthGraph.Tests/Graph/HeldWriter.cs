using HealthGraph.Graph;

namespace HealthGraph.Tests.Graph;

/// <summary>A store whose writes end when the test says so.</summary>
internal sealed class HeldWriter(int writesAtOnce) : IGraphWriter
{
    private readonly List<(IReadOnlyList<ArticleRecord> Batch, TaskCompletionSource End)> begun = [];

    public int StatementsABatch => 2;

    public int WritesAtOnce => writesAtOnce;

    /// <summary>The articles of every write begun so far, in order.</summary>
    public IEnumerable<string> Begun => begun.Select(w => string.Join(' ', w.Batch.Select(r => r.Article.Id["article/".Length..])));

    public Task WriteAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        begun.Add((batch, new TaskCompletionSource()));
        return begun[^1].End.Task;
    }

    public Task WriteResolutionAsync(Resolution resolution, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WriteIssuesAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends a write well.</summary>
    public void End(int write) => begun[write].End.SetResult();

    /// <summary>Ends a write with a failure of the store.</summary>
    public void Fail(int write) => begun[write].End.SetException(new GraphStoreException("test", "write", "gone", transient: true));
}
