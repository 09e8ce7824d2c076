using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthGraph.Bench.Api;

/// <summary>Kestrel with one handler and nothing else.</summary>
internal static class BareHost
{
    /// <summary>Serves on a port of this machine until it is ended.</summary>
    public static async Task RunAsync(int port, RequestDelegate handler)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(handler);
        await app.RunAsync();
    }
}
