using HealthGraph.Graph;
using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.Queries;
using HealthGraph.Host.Serving.Telemetry;

namespace HealthGraph.Host.Serving.StoreAccess;

/// <summary>Replays people's decisions at start and whenever their file has changed.</summary>
/// <param name="path">The decisions file; it need not be there.</param>
/// <param name="replay">Applies it to a store and says what was wrong with it.</param>
/// <param name="store">Where they go.</param>
/// <param name="signal">Told of each replay.</param>
/// <param name="metrics">Counts the findings.</param>
/// <param name="options">How often the file is looked at.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of the findings.</param>
internal sealed class DecisionsWatch(
    string path, Func<IGraphStore, CancellationToken, Task<IReadOnlyList<Finding>>> replay, StoreLink store,
    CatchUpSignal signal, ServeMetrics metrics, ServeOptions options, TimeProvider time, ILogger<DecisionsWatch> logger)
{
    /// <summary>Works until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        FileStamp? applied = null;
        while (true)
        {
            if (FileStamp.Of(path) is { } stamp && stamp != applied && await ReplayAsync(stop))
            {
                applied = stamp;
            }

            await Task.Delay(TimeSpan.FromSeconds(options.PollSeconds), time, stop);
        }
    }

    /// <summary>Applies the file to a store now.</summary>
    /// <returns>What was wrong with it.</returns>
    public Task<IReadOnlyList<Finding>> ApplyAsync(IGraphStore graph, CancellationToken cancellationToken) => replay(graph, cancellationToken);

    private async Task<bool> ReplayAsync(CancellationToken stop)
    {
        IReadOnlyList<Finding> findings = [];
        try
        {
            if (!await store.RunAsync("replay decisions", async (graph, cancellationToken) => findings = await replay(graph, cancellationToken), stop))
            {
                return false;
            }
        }
        catch (GraphStoreException)
        {
            return false;
        }

        foreach (var finding in findings)
        {
            metrics.Finding(finding.Code);
            logger.LogWarning("{Code} {File}:{Line} {What}", finding.Code, finding.File, finding.Line, finding.What);
        }

        signal.Set();
        logger.LogInformation("Decisions replayed from {File}", path);
        return true;
    }
}
