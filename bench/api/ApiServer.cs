using HealthGraph.Api;
using HealthGraph.Api.News;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL.Http;
using HealthGraph.Stores.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.Bench.Api;

/// <summary>The real schema over a store and its index.</summary>
internal static class ApiServer
{
    /// <summary>Serves until it is ended.</summary>
    public static async Task RunAsync(string file, int port)
    {
        await using var store = new SqliteGraphStore(file);
        await store.OpenAsync(CancellationToken.None);
        using var index = new GraphIndex();
        await index.CatchUpAsync(store, CancellationToken.None);
        var api = GraphApi.Create(new ApiParts { Index = index, Reader = () => store, News = new NewsFeed(), Reports = new NoReports() });
        await BareHost.RunAsync(port, GraphQLRouting.CreateHandler(api.Executor, new GraphQLHttpOptions()));
    }
}
