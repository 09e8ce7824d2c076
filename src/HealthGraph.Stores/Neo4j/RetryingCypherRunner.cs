using Polly;
using Polly.Retry;

namespace HealthGraph.Stores.Neo4j;

/// <summary>Runs a statement again when it failed for a reason that passes: deadlock, change of leader, a server that restarts.</summary>
/// <remarks>Pauses grow exponentially with jitter, so that writers which met in a deadlock do not meet again.</remarks>
internal sealed class RetryingCypherRunner : ICypherRunner
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private readonly ICypherRunner inner;
    private readonly ResiliencePipeline pipeline;

    /// <summary>Wraps a runner, which it owns.</summary>
    public RetryingCypherRunner(ICypherRunner inner, Neo4jOptions options, TimeProvider clock)
    {
        this.inner = inner;
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Attempts > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<CypherException>(e => e.IsTransient),
                MaxRetryAttempts = options.Attempts - 1,
                Delay = options.Pause,
                MaxDelay = LongestPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        pipeline = builder.Build();
    }

    /// <inheritdoc/>
    public async Task<CypherResult> RunAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(async token => await inner.RunAsync(text, parameters, access, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
