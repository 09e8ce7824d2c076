namespace HealthGraph.Host.Serving.StoreAccess;

/// <summary>Asks an idle store from time to time whether it is there, so that <c>/health/ready</c> is true without work too.</summary>
internal sealed class StoreProbe(StoreLink store, ServeOptions options, TimeProvider time)
{
    /// <summary>Works until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(options.ProbeSeconds), time, stop);
            await store.ProbeAsync(stop);
        }
    }
}
