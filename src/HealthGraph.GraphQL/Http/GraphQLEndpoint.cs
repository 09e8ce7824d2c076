using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using HealthGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>One path that answers GraphQL over HTTP: GET and POST, lists of requests, persisted documents, streams.</summary>
internal sealed class GraphQLEndpoint(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    private readonly DocumentLookup _documents = new(options);
    private readonly ResponseSender _sender = new(executor, options);
    private readonly EventStream _stream = new(executor, options);
    private readonly SocketEndpoint _sockets = new(executor, options);
    private readonly ParallelBound _requests = new(options.MaxParallelRequests);
    private readonly ParallelBound _streams = new(options.MaxStreams);
    private byte[]? _sdl;

    public async Task HandleAsync(HttpContext context)
    {
        RequestIds.Apply(context);
        var media = MediaTypes.Choose(context.Request.Headers.Accept);
        var bound = context.WebSockets.IsWebSocketRequest || media is MediaTypes.EventStream ? _streams : _requests;
        if (!bound.TryEnter())
        {
            context.Response.Headers.RetryAfter = "1";
            await ResponseSender.RefuseAsync(context, media ?? MediaTypes.Json, new BadRequestException(503, LimitErrors.Error(bound == _streams ? "parallelStreams" : "parallelRequests", bound.Most, bound.Most + 1L, "Try again in a second.", null)));
            return;
        }

        try
        {
            await AnswerAsync(context, media);
        }
        finally
        {
            bound.Leave();
        }
    }

    private async Task AnswerAsync(HttpContext context, string? media)
    {
        try
        {
            if (!CrossOrigin.Apply(context, options))
            {
                return;
            }

            if (context.WebSockets.IsWebSocketRequest && options.AuthorizeSocket is { } decide)
            {
                await _sockets.HandleAsync(context, payload => decide(context, payload));
                return;
            }

            var access = options.Authorize?.Invoke(context) ?? GraphQLAccess.All;
            if (!access.MayRead)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
                throw new BadRequestException(401, "This needs a key: send it as X-Api-Key or as Authorization: Bearer.", "UNAUTHENTICATED");
            }

            if (context.WebSockets.IsWebSocketRequest)
            {
                await _sockets.HandleAsync(context, _ => access);
            }
            else if (HttpMethods.IsPost(context.Request.Method))
            {
                await PostAsync(context, media, access);
            }
            else if (HttpMethods.IsGet(context.Request.Method))
            {
                await GetAsync(context, media, access);
            }
            else
            {
                context.Response.Headers.Allow = "GET, POST";
                throw new BadRequestException(405, "Send GET or POST.");
            }
        }
        catch (BadRequestException e)
        {
            await ResponseSender.RefuseAsync(context, media ?? MediaTypes.Json, e);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be answered.
        }
    }

    private async Task PostAsync(HttpContext context, string? media, GraphQLAccess access)
    {
        CheckContentType(context.Request.ContentType);
        var reader = context.Request.BodyReader;
        var body = await ReadAsync(reader, context.Request.ContentLength);
        try
        {
            var memory = body.IsSingleSegment ? body.First : body.ToArray();
            var requests = WireRequest.Read(memory, options.MaxBatch, out var isList);
            if (isList)
            {
                await _sender.SendListAsync(context, requests.ConvertAll(r => Request(r, access, access.MayWrite)));
            }
            else
            {
                await SendAsync(context, media, Request(requests[0], access, access.MayWrite));
            }
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    private async Task GetAsync(HttpContext context, string? media, GraphQLAccess access)
    {
        var parameters = context.Request.Query;
        if (parameters.ContainsKey("sdl"))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.Body.WriteAsync(_sdl ??= Encoding.UTF8.GetBytes(executor.Schema.ToSdl()), context.RequestAborted);
            return;
        }

        var wire = new WireRequest
        {
            Query = Encoding.UTF8.GetBytes((string?)parameters["query"] ?? ""),
            OperationName = parameters["operationName"] is { Count: > 0 } name ? (string?)name : null,
            DocumentId = parameters["documentId"] is { Count: > 0 } id ? (string?)id : null,
        };
        GetObjects(ref wire, parameters);
        await SendAsync(context, media, Request(wire, access, mayWrite: false));
    }

    private static void GetObjects(ref WireRequest wire, IQueryCollection parameters)
    {
        // Read as a body would be, so that what is no object is refused alike.
        var text = $"{{\"variables\":{Or(parameters["variables"])},\"extensions\":{Or(parameters["extensions"])}}}";
        var objects = WireRequest.Read(Encoding.UTF8.GetBytes(text), 0, out _)[0];
        (wire.Variables, wire.Hash) = (objects.Variables, objects.Hash);

        static string Or(string? json) => string.IsNullOrEmpty(json) ? "null" : json;
    }

    private Task SendAsync(HttpContext context, string? media, GraphQLRequest request) => media switch
    {
        null => throw new BadRequestException(406, "Accept application/graphql-response+json, application/json or text/event-stream."),
        MediaTypes.EventStream => _stream.SendAsync(context, request),
        _ => _sender.SendAsync(context, media, request),
    };

    private GraphQLRequest Request(WireRequest wire, GraphQLAccess access, bool mayWrite) => new(_documents.Find(wire))
    {
        OperationName = wire.OperationName,
        Variables = wire.Variables,
        State = access.State,
        AllowsMutation = mayWrite,
    };

    private static void CheckContentType(string? type)
    {
        if (type is not ("application/json" or "application/json; charset=utf-8")
            && !(Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(type, out var parsed)
                && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                && (!parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))))
        {
            throw new BadRequestException(415, "Send the content type application/json, in UTF-8.");
        }
    }

    private async ValueTask<ReadOnlySequence<byte>> ReadAsync(PipeReader reader, long? length)
    {
        if (length > options.MaxBodyBytes)
        {
            throw TooLong(length);
        }

        while (true)
        {
            var result = await reader.ReadAsync();
            if (result.Buffer.Length > options.MaxBodyBytes)
            {
                throw TooLong(null);
            }

            if (result.IsCompleted)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private BadRequestException TooLong(long? asked) => new(413, LimitErrors.Error("bodyBytes", options.MaxBodyBytes, asked, "Send a shorter body.", null));
}
