using HealthGraph.Api;
using HealthGraph.Api.Changing;
using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Host.Serving.StoreAccess;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>Reads every stored article again, beside all else that the host does; one run at a time.</summary>
internal sealed class RereadAll(GraphIndexing indexing, StoreLink store, DecisionsWatch decisions, Rereading rereading, GraphApi api, IHostApplicationLifetime lifetime, ILogger<RereadAll> logger)
{
    private const int ArticlesAWrite = 200;

    private readonly Lock starting = new();
    private volatile RereadProgress? progress;

    /// <summary>How far the last run has come; null where there was none.</summary>
    public RereadProgress? Progress => progress;

    /// <summary>Begins a run unless one goes on.</summary>
    public RereadProgress Start()
    {
        lock (starting)
        {
            if (progress is not { IsRunning: true })
            {
                progress = new RereadProgress(true, 0, 0, api.ArticleCount, null);
                _ = Task.Run(() => RunAsync(lifetime.ApplicationStopping), CancellationToken.None);
            }

            return progress;
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        string? failure = null;
        try
        {
            await ReadAsync(stop);
            await store.RunAsync("replay decisions", decisions.ApplyAsync, stop);
            await indexing.CatchUpAsync(stop);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Reading all articles again ended early");
            failure = e is GraphStoreException ? "The store failed." : stop.IsCancellationRequested ? "The host was told to stop." : "The program failed.";
        }

        progress = progress! with { IsRunning = false, Failure = failure };
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        var reader = indexing.Reader ?? throw new GraphStoreException("store", "reread", "it has not been reached yet.", transient: true);
        var records = new List<ArticleRecord>();
        await foreach (var (stored, read) in rereading.RunAsync(GraphCopy.RecordsAsync(reader, stop), stop))
        {
            records.AddRange(read);
            var changed = string.Equals(stored.Article.Digest, Rereading.Kept(stored, read).Article.Digest, StringComparison.Ordinal) ? 0 : 1;
            progress = progress! with { Done = progress.Done + 1, Changed = progress.Changed + changed };
            if (records.Count >= ArticlesAWrite)
            {
                await WriteAsync(records, stop);
                records = [];
            }
        }

        await WriteAsync(records, stop);
    }

    private async Task WriteAsync(List<ArticleRecord> records, CancellationToken stop)
    {
        if (records.Count > 0 && !await store.RunAsync("reread articles", (graph, token) => graph.WriteAsync(records, token), stop))
        {
            stop.ThrowIfCancellationRequested();
        }
    }
}
