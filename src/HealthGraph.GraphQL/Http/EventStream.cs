using HealthGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>Answers as server-sent events, "distinct connections mode" of the GraphQL-over-SSE protocol: an event <c>next</c> for each result, then <c>complete</c>.</summary>
internal sealed class EventStream(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    private static readonly byte[] KeepAlive = ":\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata: \n\n"u8.ToArray();

    public async Task SendAsync(HttpContext context, GraphQLRequest request)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        var cancellation = context.RequestAborted;
        await WriteAsync(response, KeepAlive, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var results = executor.SubscribeAsync(request, stop.Token).GetAsyncEnumerator(stop.Token);
        var next = results.MoveNextAsync().AsTask();
        try
        {
            while (await ArrivesAsync(response, next, cancellation))
            {
                using (var result = results.Current)
                {
                    await WriteAsync(response, Event(result), cancellation);
                }

                next = results.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // What is still waited for cannot be disposed of: the client may have gone.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await WriteAsync(response, Complete, cancellation);
    }

    /// <summary>Whether another result arrives; signs of life go out until it does.</summary>
    private async Task<bool> ArrivesAsync(HttpResponse response, Task<bool> next, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await next.WaitAsync(TimeSpan.FromSeconds(options.KeepAliveSeconds), cancellation);
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await WriteAsync(response, KeepAlive, cancellation);
            }
        }
    }

    /// <summary>Answers hold no line ends, since JSON escapes them.</summary>
    private static byte[] Event(GraphQLResult result) => [.. "event: next\ndata: "u8, .. result.Json.Span, .. "\n\n"u8];

    private static async Task WriteAsync(HttpResponse response, byte[] bytes, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(bytes, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
