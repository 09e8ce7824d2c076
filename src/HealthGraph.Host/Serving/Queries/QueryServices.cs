using System.IO.Compression;
using HealthGraph.Api;
using HealthGraph.Api.News;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL.Execution;
using HealthGraph.Host.Serving.Files;
using Microsoft.AspNetCore.ResponseCompression;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>Puts together what answers questions.</summary>
internal static class QueryServices
{
    /// <summary>Adds it; nothing but compression where no questions are answered.</summary>
    public static void AddQueries(this IServiceCollection services, ServeOptions options, ServeParts parts)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", "application/graphql"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        if (parts.Queries is not { } queries)
        {
            return;
        }

        services.AddSingleton<GraphIndex>().AddSingleton<NewsFeed>().AddSingleton<GraphIndexing>().AddSingleton(queries.Rereading).AddSingleton<RereadAll>();
        services.AddSingleton(s => new HostReports(queries.Reader, queries.Dictionaries, () => s.GetRequiredService<GraphIndexing>().Reader, s.GetRequiredService<InboxFolder>(), options.Gold));
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<GraphCommands>(s, parts.DecisionsFile));
        services.AddSingleton(s => Create(s, options)).AddSingleton<GraphAccess>().AddSingleton<GraphEndpoints>();
        services.AddHostedService(s => s.GetRequiredService<GraphIndexing>());
    }

    private static GraphApi Create(IServiceProvider services, ServeOptions options)
    {
        var logger = services.GetRequiredService<ILogger<GraphApi>>();
        return GraphApi.Create(new ApiParts
        {
            Index = services.GetRequiredService<GraphIndex>(),
            Reader = () => services.GetRequiredService<GraphIndexing>().Reader,
            News = services.GetRequiredService<NewsFeed>(),
            Reports = services.GetRequiredService<HostReports>(),
            Commands = () => services.GetRequiredService<GraphCommands>(),
            Limits = new ExecutorOptions
            {
                MaxCost = options.MaxQueryCost,
                OnException = (e, field) => logger.LogError(e, "The field {Field} could not be answered", field),
            },
        });
    }
}
