using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.GraphQL.Http;

/// <summary>One WebSocket: reads messages, runs up to a bounded number of operations beside one another, writes one message at a time.</summary>
internal sealed class SocketConnection(WebSocket socket, GraphQLExecutor executor, GraphQLHttpOptions options, Func<JsonElement, GraphQLAccess> decide, CancellationToken aborted) : IAsyncDisposable
{
    private const int InitTimeoutSeconds = 10;
    private readonly CancellationTokenSource _closing = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Dictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly List<Task> _tasks = [];
    private readonly byte[] _buffer = new byte[options.MaxMessageBytes];
    private GraphQLAccess? _access;

    private bool IsAcknowledged => _access is not null;

    public async Task RunAsync()
    {
        try
        {
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
            timer.CancelAfter(TimeSpan.FromSeconds(InitTimeoutSeconds));
            while (await ReadAsync(IsAcknowledged ? _closing.Token : timer.Token) is { } message)
            {
                await HandleAsync(message);
            }
        }
        catch (SocketCloseException e)
        {
            await CloseAsync(e.Code, e.Message);
        }
        catch (OperationCanceledException) when (!IsAcknowledged && !_closing.IsCancellationRequested)
        {
            await CloseAsync(4408, "Connection initialisation timeout");
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client is gone.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_tasks).WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
        _writing.Dispose();
    }

    /// <summary>The next message; null where the client closed.</summary>
    private async ValueTask<JsonElement?> ReadAsync(CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                throw new SocketCloseException(1009, $"A message may be {_buffer.Length} bytes long");
            }

            var result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellation);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync(1000, "");
                return null;
            }

            length += result.Count;
            if (result.EndOfMessage)
            {
                return Parse(_buffer.AsMemory(0, length));
            }
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root ? root.Clone() : throw new SocketCloseException(4400, "A message must be a JSON object");
        }
        catch (JsonException)
        {
            throw new SocketCloseException(4400, "The message is no JSON");
        }
    }

    private async Task HandleAsync(JsonElement message)
    {
        var id = Text(message, "id");
        switch (Text(message, "type"))
        {
            case "connection_init" when IsAcknowledged:
                throw new SocketCloseException(4429, "Too many initialisation requests");
            case "connection_init":
                _access = Allowed(message);
                await WriteAsync("{\"type\":\"connection_ack\"}"u8.ToArray());
                break;
            case "ping":
                await WriteAsync("{\"type\":\"pong\"}"u8.ToArray());
                break;
            case "pong":
                break;
            case "subscribe" when id is not null:
                Subscribe(id, message);
                break;
            case "complete" when id is not null:
                await StopAsync(id);
                break;
            default:
                throw new SocketCloseException(4400, "Unknown message type, or no id");
        }
    }

    /// <summary>What the one who sent <c>connection_init</c> may do.</summary>
    private GraphQLAccess Allowed(JsonElement message)
    {
        var access = decide(message.TryGetProperty("payload", out var payload) ? payload : default);
        return access.MayRead ? access : throw (access.IsKeyWrong
            ? new SocketCloseException(4403, "Forbidden: the key is wrong")
            : new SocketCloseException(4401, "Unauthorized: send a key in the payload of connection_init"));
    }

    private void Subscribe(string id, JsonElement message)
    {
        if (_access is not { } access)
        {
            throw new SocketCloseException(4401, "Unauthorized");
        }

        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object || Text(payload, "query") is not { } query)
        {
            throw new SocketCloseException(4400, "A subscription needs a payload with a query");
        }

        var source = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        lock (_operations)
        {
            if (_operations.ContainsKey(id))
            {
                throw new SocketCloseException(4409, $"Subscriber for {id} already exists");
            }

            if (_operations.Count >= options.MaxOperationsPerSocket)
            {
                throw new SocketCloseException(4429, $"{options.MaxOperationsPerSocket} operations are open already");
            }

            _operations[id] = source;
            _tasks.RemoveAll(t => t.IsCompleted);
        }

        var request = new GraphQLRequest(query)
        {
            OperationName = Text(payload, "operationName"),
            Variables = payload.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetBytes(variables.GetRawText()) : default,
            State = access.State,
            AllowsMutation = access.MayWrite,
        };
        _tasks.Add(Task.Run(() => RunAsync(id, request, source), CancellationToken.None));
    }

    private async Task RunAsync(string id, GraphQLRequest request, CancellationTokenSource source)
    {
        try
        {
            await foreach (var result in executor.SubscribeAsync(request, source.Token))
            {
                using (result)
                {
                    await WriteAsync(Message(id, result));
                    if (!result.IsExecuted)
                    {
                        return;
                    }
                }
            }

            await WriteAsync(Message("complete", id, ""u8));
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Stopped by the client, or the client is gone.
        }
        finally
        {
            lock (_operations)
            {
                _operations.Remove(id);
            }

            source.Dispose();
        }
    }

    private async Task StopAsync(string id)
    {
        CancellationTokenSource? source;
        lock (_operations)
        {
            _operations.Remove(id, out source);
        }

        if (source is not null)
        {
            await source.CancelAsync();
        }
    }

    /// <summary><c>next</c> with the result, or <c>error</c> with the errors of a request that was refused.</summary>
    private static byte[] Message(string id, GraphQLResult result)
    {
        if (result.IsExecuted)
        {
            return Message("next", id, result.Json.Span);
        }

        using var errors = new JsonBuffer(512);
        ErrorWriter.WriteArray(result.Errors, errors);
        return Message("error", id, errors.Written.Span);
    }

    private static byte[] Message(string type, string id, ReadOnlySpan<byte> payload)
    {
        using var output = new JsonBuffer(payload.Length + 128);
        output.Raw("{\"id\":"u8);
        output.WriteString(id);
        output.Raw(",\"type\":"u8);
        output.WriteString(type);
        if (!payload.IsEmpty)
        {
            output.Raw(",\"payload\":"u8);
            output.Raw(payload);
        }

        output.Raw("}"u8);
        return output.Written.ToArray();
    }

    private async Task WriteAsync(byte[] message)
    {
        await _writing.WaitAsync(_closing.Token);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _closing.Token);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task CloseAsync(int code, string reason)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
