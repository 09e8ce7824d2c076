using System.Threading.Channels;
using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.StoreAccess;
using HealthGraph.Host.Serving.Telemetry;

namespace HealthGraph.Host.Serving.Flow;

/// <summary>The host's story: whole files from the inbox, readers in parallel, batches into the store, files out of the inbox.</summary>
/// <remarks>
/// <code>
/// inbox/  InboxWatcher  ==found==>  DocumentReading × n  ==read==>  BatchWriting  ->  store, then done/
///                                          |                             |
///                                          +--------> rejected/ &lt;--------+
/// </code>
/// Both queues are bounded: while the store is gone they fill, everything before them waits, and the work stays on disk.
/// </remarks>
internal sealed class IngestionFlow(
    InboxWatcher watcher, DocumentReading reading, BatchWriting writing, StoreLink store, DecisionsWatch decisions, StoreProbe probe, SettleTable table,
    ServeMetrics metrics, ServeOptions options, HostFailure failure, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: what is not written still lies in the inbox.
        }
        catch (Exception e)
        {
            // Whoever supervises the program sees its exit code and starts it again.
            failure.Cause = e;
            lifetime.StopApplication();
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        if (!await store.OpenAsync(stop))
        {
            return;
        }

        var found = Channel.CreateBounded<InboxFile>(options.QueuedFiles);
        var read = Channel.CreateBounded<WorkItem>(options.Readers * 2);
        metrics.Watch("found", () => found.Reader.Count);
        metrics.Watch("read", () => read.Reader.Count);
        metrics.Watch("known", () => table.Count);
        var stages = new List<Task>
        {
            Task.Run(() => watcher.RunAsync(found.Writer, stop), CancellationToken.None),
            Task.Run(() => writing.RunAsync(read.Reader, stop), CancellationToken.None),
            Task.Run(() => decisions.RunAsync(stop), CancellationToken.None),
            Task.Run(() => probe.RunAsync(stop), CancellationToken.None),
        };
        stages.AddRange(Enumerable.Range(0, options.Readers).Select(_ => Task.Run(() => reading.RunAsync(found.Reader, read.Writer, stop), CancellationToken.None)));

        // Each ends when it is told to, the writer last, with its batch; one that fails before ends them all.
        await foreach (var stage in Task.WhenEach(stages))
        {
            if (stage.IsFaulted)
            {
                await stage;
            }
        }
    }
}
