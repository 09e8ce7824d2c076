using System.Diagnostics;
using System.Threading.Channels;
using HealthGraph.Graph;
using HealthGraph.Host.Serving.Queries;
using HealthGraph.Host.Serving.StoreAccess;
using HealthGraph.Host.Serving.Telemetry;

namespace HealthGraph.Host.Serving.Flow;

/// <summary>Gathers documents, writes them together, and only then lets their files go.</summary>
internal sealed class BatchWriting(StoreLink store, DocumentSettling settling, BroughtArticles brought, CatchUpSignal signal, ServeOptions options, TimeProvider time)
{
    // Two transactions of Neo4j, which takes two at once, half a one of SQLite; a batch holds whole documents, so one large document may go beyond.
    private const int MostStatements = 10_000;
    private const int MostDocuments = 256;
    private const int MostRefused = 1000;

    // Documents that the store refused, with how many it had taken by then.
    private readonly Dictionary<string, long> refused = new(StringComparer.Ordinal);
    private long taken;

    /// <summary>Works until told to stop; the batch at hand is still written then.</summary>
    public async Task RunAsync(ChannelReader<WorkItem> read, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var batch = new List<WorkItem>();
            try
            {
                if (!await read.WaitToReadAsync(stop))
                {
                    return;
                }

                await GatherAsync(read, batch, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // What was gathered is the batch at hand.
            }

            await WriteAsync(batch, stop);
        }
    }

    /// <summary>Takes what is there, then waits a little for more.</summary>
    private async Task GatherAsync(ChannelReader<WorkItem> read, List<WorkItem> batch, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.BatchSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        var statements = 0;
        try
        {
            while (statements < MostStatements && batch.Count < MostDocuments)
            {
                var item = await read.ReadAsync(either.Token);
                batch.Add(item);
                statements += item.Records.Sum(r => r.Statements.Count);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Nobody else came.
        }
        catch (ChannelClosedException)
        {
            // Nobody else will.
        }
    }

    private async Task WriteAsync(List<WorkItem> batch, CancellationToken stop)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            await CommitAsync(batch, stop);
        }
        catch (GraphStoreException)
        {
            // One of them may be the cause: each alone.
            foreach (var item in batch)
            {
                await WriteAloneAsync(item, stop);
            }
        }
    }

    /// <summary>While the store takes nothing at all, everything waits.</summary>
    private async Task WriteAloneAsync(WorkItem item, CancellationToken stop)
    {
        if (!await store.AwaitWritableAsync(stop))
        {
            return;
        }

        try
        {
            await CommitAsync([item], stop);
        }
        catch (GraphStoreException e)
        {
            Refused(item, e.Message);
        }
    }

    /// <summary>A document is only rejected when the store has taken another one since it refused it before: else the store may be what ails.</summary>
    private void Refused(WorkItem item, string reason)
    {
        if (!refused.TryGetValue(item.File.Path, out var before))
        {
            if (refused.Count < MostRefused)
            {
                refused.Add(item.File.Path, taken);
            }

            settling.Rest(item.File, reason);
        }
        else if (taken == before)
        {
            settling.Rest(item.File, reason);
        }
        else
        {
            refused.Remove(item.File.Path);
            settling.Reject(item.File, [new Finding(FindingCode.StoreRefused, item.File.Name, null, null, reason, "Report it, with the document."), .. item.Findings]);
        }
    }

    private async Task CommitAsync(List<WorkItem> batch, CancellationToken stop)
    {
        var links = batch.Select(i => new ActivityLink(i.Trace));
        using var activity = ServeMetrics.Source.StartActivity("write batch", ActivityKind.Client, default(ActivityContext), links: links);
        activity?.SetTag("documents", batch.Count);
        if (!await store.RunAsync("write articles", (graph, cancellationToken) => WriteAsync(graph, batch, cancellationToken), stop))
        {
            return;
        }

        signal.Set();
        taken += batch.Count;
        foreach (var item in batch)
        {
            refused.Remove(item.File.Path);
            brought.Add(item.File.Name, [.. item.Records.Select(r => r.Article.Id)]);
            settling.Done(item.File, item.Records.Count, item.Records.Sum(r => (long)r.Statements.Count), item.Findings);
        }
    }

    private static async Task WriteAsync(IGraphStore graph, List<WorkItem> batch, CancellationToken cancellationToken)
    {
        await using var articles = new ArticleBatch(graph);
        foreach (var record in batch.SelectMany(i => i.Records))
        {
            await articles.AddAsync(record, cancellationToken);
        }

        await articles.FlushAsync(cancellationToken);
    }
}
