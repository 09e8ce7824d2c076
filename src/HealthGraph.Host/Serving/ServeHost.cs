using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.Flow;
using HealthGraph.Host.Serving.Queries;
using HealthGraph.Host.Serving.StoreAccess;
using HealthGraph.Host.Serving.Telemetry;
using HealthGraph.Host.Serving.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HealthGraph.Host.Serving;

/// <summary>Puts the ingestion host together: services, then routes.</summary>
internal static class ServeHost
{
    private const int MostConnections = 2000;
    private const int KnownFiles = 10_000;

    // Longer than any StopSeconds, shorter than the ten seconds in which service managers lose patience.
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(9.5);

    /// <summary>The host, not started yet. The inbox is made where there is none.</summary>
    /// <exception cref="IOException">The inbox cannot be made.</exception>
    public static WebApplication Create(ServeOptions options, ServeParts parts)
    {
        // Empty: no appsettings.json, no ASPNETCORE_ variables; what can be set stands in ServeOptions.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(k => Limit(k.Limits, options)).UseUrls(options.Urls.Split(';'));
        AddLogs(builder.Logging, options);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(o =>
        {
            o.ShutdownTimeout = Shutdown;
            o.ServicesStopConcurrently = true;
        });
        AddFlow(builder.Services, options, parts);
        builder.Services.AddQueries(options, parts);
        builder.AddTelemetry();
        var app = builder.Build();
        app.Services.GetRequiredService<InboxFolder>().Create(parts.Time.GetUtcNow());
        app.UseResponseCompression().UseWebSockets();
        app.Services.GetRequiredService<HealthEndpoints>().Map(app);
        app.Services.GetRequiredService<DocumentEndpoints>().Map(app);
        app.Services.GetService<GraphEndpoints>()?.Map(app);
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static void AddFlow(IServiceCollection services, ServeOptions options, ServeParts parts)
    {
        services.AddSingleton(options).AddSingleton(parts.Time).AddSingleton(parts.OpenStore).AddSingleton(parts.Read);
        services.AddSingleton(new InboxFolder(options.Inbox));
        services.AddSingleton(new SettleTable(TimeSpan.FromSeconds(options.SettleSeconds), TimeSpan.FromSeconds(options.UnfinishedSeconds), KnownFiles));
        services.AddSingleton<CatchUpSignal>().AddSingleton<BroughtArticles>();
        services.AddSingleton<Readiness>().AddSingleton<HostFailure>().AddSingleton<ServeMetrics>();
        services.AddSingleton<StoreLink>().AddSingleton<StoreProbe>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<DecisionsWatch>(s, parts.DecisionsFile, parts.Replay));
        services.AddSingleton<InboxWatcher>().AddSingleton<DocumentReading>().AddSingleton<DocumentSettling>().AddSingleton<BatchWriting>();
        services.AddSingleton<PostedDocuments>().AddSingleton<DocumentEndpoints>().AddSingleton<HealthEndpoints>();
        services.AddHostedService<IngestionFlow>();
    }

    private static void AddLogs(ILoggingBuilder logs, ServeOptions options)
    {
        logs.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (string.Equals(options.LogFormat, "json", StringComparison.Ordinal))
        {
            logs.AddJsonConsole(f =>
            {
                f.UseUtcTimestamp = true;
                f.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                f.JsonWriterOptions = Extraction.ExtractionJson.Options with { Indented = false };
            });
        }
        else
        {
            logs.AddSimpleConsole(f =>
            {
                f.SingleLine = true;
                f.UseUtcTimestamp = true;
                f.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            });
        }
    }

    private static void Limit(KestrelServerLimits limits, ServeOptions options)
    {
        limits.MaxRequestBodySize = options.MaxUploadMegabytes * 1024L * 1024L;
        limits.MaxConcurrentConnections = MostConnections;
    }
}
