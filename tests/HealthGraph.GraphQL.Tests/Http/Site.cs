using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Http;
using HealthGraph.GraphQL.Tests.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthGraph.GraphQL.Tests.Http;

/// <summary>A real server on a free port.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public Uri GraphQL => new(Address, "/graphql");

    public HttpClient Client { get; } = new();

    public static async Task<Site> StartAsync(GraphQLHttpOptions? options = null, ExecutorOptions? limits = null, ILoggerProvider? logs = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGraphQL("/graphql", Pets.Build(options: limits ?? new ExecutorOptions { ReportsCost = false }), options);
        await app.StartAsync();
        return new Site(app);
    }

    public async Task<(int Status, string? Type, string Body)> PostAsync(string body, string? accept = null, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, GraphQL) { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await SendAsync(request, accept);
    }

    public async Task<(int Status, string? Type, string Body)> GetAsync(string query, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(GraphQL, "?" + query));
        return await SendAsync(request, accept);
    }

    public async Task<(int Status, string? Type, string Body)> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
