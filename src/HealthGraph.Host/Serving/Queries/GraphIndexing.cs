using System.Diagnostics;
using HealthGraph.Api.News;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>Keeps the index of the graph fresh: at once after this host's own writes, and every so often for those of others.</summary>
/// <remarks>It reads through a store of its own, so that questions never wait for a batch that is being written.</remarks>
internal sealed class GraphIndexing(
    Func<CancellationToken, Task<IGraphStore>> open, GraphIndex index, NewsFeed feed, CatchUpSignal signal, ServeOptions options, TimeProvider time,
    ILogger<GraphIndexing> logger) : BackgroundService
{
    // While batch follows batch, lists for those who may ask are not made anew for each of them.
    private static readonly TimeSpan PrepareEvery = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private IGraphStore? store;
    private bool failed;
    private long? prepared;

    /// <summary>What questions are asked of; null until the store was there for the first time.</summary>
    public IGraphReader? Reader => store;

    /// <summary>Takes in what was written up to now.</summary>
    /// <exception cref="GraphStoreException">The store failed.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            store ??= await open(cancellationToken);
            feed.Publish(await index.CatchUpAsync(store, cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (store is { } left)
        {
            await left.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            for (var first = true; ; first = false)
            {
                var (start, before) = (Stopwatch.GetTimestamp(), index.Current.Version);
                if (await TryCatchUpAsync(stoppingToken) && first)
                {
                    logger.LogInformation("The graph can be asked: {Articles} articles read in {Seconds:0.0} s", index.Current.ArticleCount, Stopwatch.GetElapsedTime(start).TotalSeconds);
                }

                var isQuiet = index.Current.Version == before;
                Prepare(isQuiet);
                if (!failed && isQuiet && await TryIndexTextsAsync(stoppingToken))
                {
                    continue;
                }

                var pause = failed ? Math.Max(options.RetrySeconds, options.CatchUpSeconds) : options.CatchUpSeconds;
                await signal.WaitAsync(TimeSpan.FromSeconds(pause), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    /// <summary>Does what the first who looks for a name would wait for; while more and more is written, every few seconds only.</summary>
    private void Prepare(bool isQuiet)
    {
        if (isQuiet || prepared is not { } last || time.GetElapsedTime(last) >= PrepareEvery)
        {
            index.Current.PrepareNames();
            prepared = time.GetTimestamp();
        }
    }

    /// <summary>With nothing new to take in, the texts that cannot be searched fast yet are: a few, then it is looked again whether there is anything new.</summary>
    /// <returns>Whether there are more.</returns>
    private async Task<bool> TryIndexTextsAsync(CancellationToken stop)
    {
        try
        {
            return store is ITextIndexing texts && await texts.IndexTextsAsync(stop);
        }
        catch (GraphStoreException)
        {
            // Somebody else is writing for long: the search reads through what is left.
            return false;
        }
    }

    private async Task<bool> TryCatchUpAsync(CancellationToken stop)
    {
        try
        {
            await CatchUpAsync(stop);
            failed = false;
            return true;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The flow tells of a store that is gone; here it is told once, since questions go on being answered from what is known.
            if (!failed)
            {
                logger.LogWarning("The index of the graph cannot be brought up to date: {Reason}", e.Message);
            }

            failed = true;
            return false;
        }
    }
}
