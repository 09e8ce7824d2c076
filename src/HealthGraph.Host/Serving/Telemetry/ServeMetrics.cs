using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HealthGraph.Host.Serving.Files;

namespace HealthGraph.Host.Serving.Telemetry;

/// <summary>Everything that the host measures of itself, by OpenTelemetry's naming rules: seconds, and units in braces for counts.</summary>
internal sealed class ServeMetrics : IDisposable
{
    /// <summary>Name of meter and of trace source.</summary>
    public const string Name = "HealthGraph";

    // Seconds: from a small batch on a local disk to the longest wait for a lock.
    private static readonly double[] Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly Meter meter = new(Name);
    private readonly ConcurrentDictionary<string, Func<int>> queues = new(StringComparer.Ordinal);
    private readonly Counter<long> documents;
    private readonly Counter<long> articles;
    private readonly Counter<long> statements;
    private readonly Counter<long> findings;
    private readonly Histogram<double> store;

    public ServeMetrics(Readiness readiness)
    {
        documents = meter.CreateCounter<long>("healthgraph.documents", "{document}", "Documents that left the inbox, by outcome.");
        articles = meter.CreateCounter<long>("healthgraph.articles", "{article}", "Articles committed.");
        statements = meter.CreateCounter<long>("healthgraph.statements", "{statement}", "Statements committed.");
        findings = meter.CreateCounter<long>("healthgraph.findings", "{finding}", "Findings, by code.");
        store = meter.CreateHistogram<double>("healthgraph.store.duration", "s", "Time of one attempt at the store, by operation and success.",
            tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
        meter.CreateObservableGauge("healthgraph.queue.length", () => queues.Select(q => new Measurement<int>(q.Value(), Tag("queue", q.Key))), "{document}", "Documents in each queue in memory.");
        meter.CreateObservableGauge("healthgraph.ready", () => readiness.Problems.Count == 0 ? 1 : 0, null, "1 while the host can do its work.");
    }

    /// <summary>Where spans come from.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Shows the length of a queue.</summary>
    public void Watch(string queue, Func<int> length) => queues[queue] = length;

    /// <summary>A document has left the inbox.</summary>
    public void Document(Outcome outcome, IEnumerable<Finding> found)
    {
        documents.Add(1, Tag("outcome", outcome == Outcome.Done ? "done" : "rejected"));
        foreach (var finding in found)
        {
            Finding(finding.Code);
        }
    }

    /// <summary>Articles were committed.</summary>
    public void Written(int articleCount, long statementCount)
    {
        articles.Add(articleCount);
        statements.Add(statementCount);
    }

    /// <summary>Something was wrong with an input.</summary>
    public void Finding(string code) => findings.Add(1, Tag("code", code));

    /// <summary>One attempt at the store has ended.</summary>
    public void StoreUsed(string operation, TimeSpan taken, bool success) => store.Record(taken.TotalSeconds, Tag("operation", operation), Tag("success", success ? "true" : "false"));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
