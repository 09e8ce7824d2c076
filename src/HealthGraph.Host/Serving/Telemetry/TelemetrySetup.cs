using System.Collections;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HealthGraph.Host.Serving.Telemetry;

/// <summary>Sends measures and traces where they are wanted: <c>/metrics</c> always, OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds metrics, traces and their exporters.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        // The exporters read OTEL_… from the configuration; nothing else of the environment belongs there.
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(v => new KeyValuePair<string, string?>((string)v.Key, (string?)v.Value))
            .Where(v => v.Key.StartsWith("OTEL_", StringComparison.Ordinal));
        builder.Configuration.AddInMemoryCollection(variables);
        var otlp = !string.IsNullOrEmpty(builder.Configuration[Endpoint]);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("healthgraph", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ServeMetrics.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting").AddPrometheusExporter();
                if (otlp)
                {
                    metrics.AddOtlpExporter();
                }
            })
            .WithTracing(traces =>
            {
                traces.AddSource(ServeMetrics.Name, "Microsoft.AspNetCore");
                if (otlp)
                {
                    traces.AddOtlpExporter();
                }
            });
    }
}
