using System.Diagnostics;
using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Host.Serving.Telemetry;
using Polly;
using Polly.Retry;

namespace HealthGraph.Host.Serving.StoreAccess;

/// <summary>The host's one tie to its store: opens it, tries again for as long as it takes, and says how it is.</summary>
/// <remarks>After a failure the store is opened anew, so that no half-broken connection is used again. One operation at a time.</remarks>
internal sealed class StoreLink(
    Func<CancellationToken, Task<IGraphStore>> open, Readiness readiness, ServeMetrics metrics, ServeOptions options, TimeProvider time, ILogger<StoreLink> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IGraphStore? store;
    private long started;
    private string? running;

    /// <summary>What keeps the store from being used, or null; a write that takes too long counts.</summary>
    public string? Problem
    {
        get
        {
            if (running is { } operation && time.GetElapsedTime(Volatile.Read(ref started)) is var taken && taken.TotalSeconds > options.SlowStoreSeconds)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{operation} has taken {taken.TotalSeconds:0} s so far.");
            }

            return readiness.Problems.FirstOrDefault(p => string.Equals(p.Key, Readiness.Store, StringComparison.Ordinal)).Value;
        }
    }

    /// <summary>Opens the store, however long it takes to be there.</summary>
    /// <returns>False where the host was told to stop first.</returns>
    /// <exception cref="GraphStoreException">Waiting cannot help: a wrong password, a file of a later version.</exception>
    public Task<bool> OpenAsync(CancellationToken stop) => RunAsync("open the store", static (_, _) => Task.CompletedTask, stop);

    /// <summary>Returns when the store can be opened and takes a write, even an empty one, whatever kept it from that.</summary>
    /// <returns>False where the host was told to stop first.</returns>
    public Task<bool> AwaitWritableAsync(CancellationToken stop) =>
        RunAsync("write nothing", (graph, cancellationToken) => graph.WriteAsync([], cancellationToken), static _ => true, stop);

    /// <summary>Does one thing with the store, again and again while it fails for reasons that pass.</summary>
    /// <param name="operation">Its name in messages and measures.</param>
    /// <param name="work">Must be idempotent.</param>
    /// <param name="stop">The attempt at hand may still end, within <see cref="ServeOptions.StopSeconds"/>; none is begun after it.</param>
    /// <returns>False where the host was told to stop before it was done.</returns>
    /// <exception cref="GraphStoreException">It failed for a reason that does not pass.</exception>
    public Task<bool> RunAsync(string operation, Func<IGraphStore, CancellationToken, Task> work, CancellationToken stop) =>
        RunAsync(operation, work, static e => e.IsTransient, stop);

    /// <summary>One attempt, and only if nothing else is going on: for looking whether the store is there.</summary>
    public async Task ProbeAsync(CancellationToken stop)
    {
        if (!await turn.WaitAsync(TimeSpan.Zero, stop))
        {
            return;
        }

        try
        {
            await AttemptAsync("probe", (graph, cancellationToken) => graph.ProbeAsync(cancellationToken), stop);
        }
        catch (GraphStoreException)
        {
            // Told in AttemptAsync; the next probe tries again.
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A write that was given up at the stop still uses the store; the end of the process ends it.
        if (running is null && store is { } left)
        {
            store = null;
            await left.DisposeAsync();
        }

        turn.Dispose();
    }

    private async Task<bool> RunAsync(string operation, Func<IGraphStore, CancellationToken, Task> work, Func<GraphStoreException, bool> passes, CancellationToken stop)
    {
        using var abandon = new CancellationTokenSource();
        await using var grace = stop.Register(() => abandon.CancelAfter(TimeSpan.FromSeconds(options.StopSeconds)));
        var entered = false;
        try
        {
            await turn.WaitAsync(abandon.Token);
            entered = true;

            // Told to stop with a batch in hand: it is written all the same, once.
            await Retrying(passes).ExecuteAsync(async _ => await AttemptAsync(operation, work, abandon.Token), stop.IsCancellationRequested ? abandon.Token : stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (GraphStoreException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (entered)
            {
                turn.Release();
            }
        }
    }

    private ResiliencePipeline Retrying(Func<GraphStoreException, bool> passes) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<GraphStoreException>(e => passes(e)),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(options.RetrySeconds),
            MaxDelay = TimeSpan.FromSeconds(options.RetryMostSeconds),
        })
        .Build();

    private async ValueTask AttemptAsync(string operation, Func<IGraphStore, CancellationToken, Task> work, CancellationToken abandon)
    {
        var start = time.GetTimestamp();
        Volatile.Write(ref started, start);
        running = operation;
        var attempt = Task.Run(() => UseAsync(work, abandon), CancellationToken.None);
        try
        {
            // A store that blocks its thread (SQLite waiting for a lock) is left behind when the host must end.
            await attempt.WaitAsync(abandon);
            running = null;
            Tell(operation, start, null);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            running = null;
            var failure = e as GraphStoreException ?? new GraphStoreException("store", operation, e.Message, transient: e is OperationCanceledException or TimeoutException, e);
            Tell(operation, start, failure);
            await CloseAsync();
            throw failure;
        }
    }

    private async Task UseAsync(Func<IGraphStore, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        store ??= await open(cancellationToken);
        await work(store, cancellationToken);
    }

    private void Tell(string operation, long start, GraphStoreException? failure)
    {
        metrics.StoreUsed(operation, time.GetElapsedTime(start), failure is null);
        if (failure is null)
        {
            if (readiness.Clear(Readiness.Store))
            {
                logger.LogInformation("The store can be used");
            }
        }
        else if (readiness.Report(Readiness.Store, failure.Message))
        {
            logger.LogError("The store cannot be used; the work waits on disk: {Reason}", failure.Message);
        }
    }

    private async Task CloseAsync()
    {
        if (store is not { } broken)
        {
            return;
        }

        store = null;
        try
        {
            await broken.DisposeAsync();
        }
        catch (Exception e)
        {
            logger.LogDebug(e, "The broken store could not be closed");
        }
    }
}
