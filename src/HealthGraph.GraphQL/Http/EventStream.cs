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
        await using var results = executor.SubscribeAsync(request, cancellation).GetAsyncEnumerator(cancellation);
        var next = results.MoveNextAsync().AsTask();
        while (true)
        {
            try
            {
                if (!await next.WaitAsync(TimeSpan.FromSeconds(options.KeepAliveSeconds), cancellation))
                {
                    break;
                }
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await WriteAsync(response, KeepAlive, cancellation);
                continue;
            }

            using (var result = results.Current)
            {
                await WriteAsync(response, Event(result), cancellation);
            }

            next = results.MoveNextAsync().AsTask();
        }

        await WriteAsync(response, Complete, cancellation);
    }

    /// <summary>Answers hold no line ends, since JSON escapes them.</summary>
    private static byte[] Event(GraphQLResult result) => [.. "event: next\ndata: "u8, .. result.Json.Span, .. "\n\n"u8];

    private static async Task WriteAsync(HttpResponse response, byte[] bytes, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(bytes, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
