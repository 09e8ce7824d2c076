namespace HealthGraph.Host.Serving.Queries;

/// <summary>Tells whoever answers questions that this host has just written.</summary>
internal sealed class CatchUpSignal : IDisposable
{
    private readonly SemaphoreSlim written = new(0, 1);
    private readonly Lock one = new();

    /// <summary>Something was written.</summary>
    public void Set()
    {
        lock (one)
        {
            if (written.CurrentCount == 0)
            {
                written.Release();
            }
        }
    }

    /// <summary>Returns when something was written since the last return, or after some time.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            await written.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Nothing was written here; other processes may have.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => written.Dispose();
}
