using System.Globalization;
using HealthGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>Executes requests and sends their answers with the status that GraphQL over HTTP asks for.</summary>
internal sealed class ResponseSender(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    public const string CostHeader = "GraphQL-Cost";

    public static async Task RefuseAsync(HttpContext context, string media, BadRequestException refusal)
    {
        using var result = GraphQLResult.Refused([refusal.Error]);
        await WriteAsync(context, media is MediaTypes.EventStream ? MediaTypes.Json : media, refusal.Status, result.Json);
    }

    public Task SendAsync(HttpContext context, string media, GraphQLRequest request)
    {
        if (executor.IsAlwaysAtHand)
        {
            var pending = executor.ExecuteAsync(request, context.RequestAborted);
            return pending.IsCompletedSuccessfully ? SendAsync(context, media, pending.Result) : SendAsync(context, media, pending);
        }

        return SendTimedAsync(context, media, request);
    }

    public async Task SendListAsync(HttpContext context, List<GraphQLRequest> requests)
    {
        using var timer = Timer(context);
        using var output = new JsonBuffer(4096 * requests.Count);
        var later = (int?)0;
        for (var i = 0; i < requests.Count; i++)
        {
            output.Raw(i == 0 ? (byte)'[' : (byte)',');
            using var result = await ExecuteAsync(context, requests[i], timer.Token);
            output.Raw(result.Json.Span);
            later = result.RetryAfterSeconds is { } seconds && later is { } most ? Math.Max(seconds, most) : null;
        }

        output.Raw("]"u8);
        await WriteAsync(context, MediaTypes.Json, Retry(context, later) ?? StatusCodes.Status200OK, output.Written);
    }

    private static int Status(HttpContext context, string media, GraphQLResult result)
    {
        if (result.Errors.Any(e => e.Code is "MUTATION_NOT_ALLOWED"))
        {
            return Mutation(context);
        }

        return result.IsExecuted || media is not MediaTypes.GraphQLResponse ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    /// <summary>The status of a mutation that is refused: by its method, for want of a key, or because the key is none for writing.</summary>
    private static int Mutation(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "POST";
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (ApiKeys.IsGiven(context.Request))
        {
            return StatusCodes.Status403Forbidden;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return StatusCodes.Status401Unauthorized;
    }

    /// <summary>The status of what cannot be answered for now, with the header that says how long; null where it was answered.</summary>
    private static int? Retry(HttpContext context, int? seconds)
    {
        if (seconds is { } after)
        {
            context.Response.Headers.RetryAfter = after.ToString(CultureInfo.InvariantCulture);
        }

        return seconds is null ? null : StatusCodes.Status503ServiceUnavailable;
    }

    private static Task WriteAsync(HttpContext context, string media, int status, ReadOnlyMemory<byte> json)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = media;
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    private static async Task SendAsync(HttpContext context, string media, GraphQLResult result)
    {
        using (result)
        {
            if (result.Cost > 0)
            {
                context.Response.Headers[CostHeader] = result.Cost.ToString("0.##", CultureInfo.InvariantCulture);
            }

            var status = Retry(context, result.RetryAfterSeconds) ?? (result.Errors.Count == 0 ? StatusCodes.Status200OK : Status(context, media, result));
            await WriteAsync(context, media, status, result.Json);
        }
    }

    private static async Task SendAsync(HttpContext context, string media, ValueTask<GraphQLResult> pending) => await SendAsync(context, media, await pending);

    private async Task SendTimedAsync(HttpContext context, string media, GraphQLRequest request)
    {
        using var timer = Timer(context);
        await SendAsync(context, media, await ExecuteAsync(context, request, timer.Token));
    }

    private CancellationTokenSource Timer(HttpContext context)
    {
        var timer = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timer.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        return timer;
    }

    private async ValueTask<GraphQLResult> ExecuteAsync(HttpContext context, GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            return await executor.ExecuteAsync(request, cancellation);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new BadRequestException(503, LimitErrors.Error("seconds", (long)Math.Ceiling(options.TimeoutSeconds), null, "Ask for less at once.", null));
        }
    }
}
