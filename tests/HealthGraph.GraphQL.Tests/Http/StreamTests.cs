using System.Net.WebSockets;
using System.Text;
using HealthGraph.GraphQL.Http;
using Microsoft.Extensions.Logging;

namespace HealthGraph.GraphQL.Tests.Http;

public sealed class StreamTests
{
    [Theory]
    [InlineData("subscription { count(to: 2) }", "event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata: \n\n")]
    [InlineData("{ cat { lives } }", "event: next\ndata: {\"data\":{\"cat\":{\"lives\":9}}}\n\nevent: complete\ndata: \n\n")]
    [InlineData("{ nope }", "event: next\ndata: {\"errors\":")]
    public async Task Post_AcceptsEvents_IsStreamed(string query, string expected)
    {
        await using var site = await Site.StartAsync();
        var answer = await site.PostAsync($"{{\"query\":\"{query}\"}}", "text/event-stream");
        answer.Status.ShouldBe(200);
        answer.Type.ShouldBe("text/event-stream; charset=utf-8");
        answer.Body.ShouldStartWith(":\n\n" + expected);
    }

    [Fact]
    public async Task Post_ClientGoesWhileNothingHappens_EndsTheStreamWithoutAFault()
    {
        var faults = new Faults();
        await using var site = await Site.StartAsync(logs: faults);
        using var request = new HttpRequestMessage(HttpMethod.Post, site.GraphQL) { Content = new StringContent("""{"query":"subscription { silent }"}""", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await site.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using (var stream = await response.Content.ReadAsStreamAsync())
        {
            (await stream.ReadAsync(new byte[100])).ShouldBeGreaterThan(0);
        }

        response.Dispose();
        await Execution.Pets.SilenceEnded.WaitAsync(TimeSpan.FromSeconds(30));
        await site.StopAsync();
        faults.Seen.ShouldBeEmpty();
    }

    /// <summary>Keeps what a server logs as an error.</summary>
    private sealed class Faults : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Seen { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Seen.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
            // Nothing to give back.
        }
    }

    [Fact]
    public async Task Socket_Operations_AreAnswered()
    {
        await using var site = await Site.StartAsync();
        using var socket = await ConnectAsync(site);
        await SendAsync(socket, """{"type":"connection_init"}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"connection_ack"}""");
        await SendAsync(socket, """{"type":"ping"}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"pong"}""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription ($n: Int!) { count(to: $n) }","variables":{"n":2}}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"count":1}}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"count":2}}}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"id":"1","type":"complete"}""");
        await SendAsync(socket, """{"id":"2","type":"subscribe","payload":{"query":"{ nope }"}}""");
        (await ReceiveAsync(socket)).ShouldStartWith("""{"id":"2","type":"error","payload":[{"message":"Cannot query""");
    }

    [Theory]
    [InlineData(4400, "no json")]
    [InlineData(4400, """{"type":"nope"}""")]
    [InlineData(4401, """{"id":"1","type":"subscribe","payload":{"query":"{ cat { name } }"}}""")]
    [InlineData(4429, """{"type":"connection_init"}""", """{"type":"connection_init"}""")]
    [InlineData(4409, """{"type":"connection_init"}""", """{"id":"1","type":"subscribe","payload":{"query":"subscription { count(to: 100000000) }"}}""", """{"id":"1","type":"subscribe","payload":{"query":"{ cat { name } }"}}""")]
    [InlineData(4429, """{"type":"connection_init"}""", """{"id":"1","type":"subscribe","payload":{"query":"subscription { count(to: 100000000) }"}}""", """{"id":"2","type":"subscribe","payload":{"query":"{ cat { name } }"}}""")]
    [InlineData(1009, "{\"type\":\"ping\",\"payload\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}")]
    public async Task Socket_AgainstTheProtocol_IsClosed(int code, params string[] messages)
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { MaxOperationsPerSocket = 1, MaxMessageBytes = 150 });
        using var socket = await ConnectAsync(site);
        foreach (var message in messages)
        {
            await SendAsync(socket, message);
        }

        while (await ReceiveAsync(socket) is not null)
        {
            // Answers to what was right.
        }

        ((int)socket.CloseStatus!.Value).ShouldBe(code);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("https://notebook.example", true)]
    [InlineData("own", true)]
    [InlineData(null, true)]
    public async Task Socket_FromAPage_NeedsItsOriginAllowed(string? origin, bool opens)
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { AllowedOrigins = ["https://notebook.example"] });
        var connect = async () => (await ConnectAsync(site, origin is "own" ? site.Address.GetLeftPart(UriPartial.Authority) : origin)).Dispose();
        if (opens)
        {
            await connect();
        }
        else
        {
            await Should.ThrowAsync<WebSocketException>(connect);
        }
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", null, 4401)]
    [InlineData("""{"type":"connection_init","payload":{}}""", null, 4401)]
    [InlineData("""{"type":"connection_init","payload":null}""", null, 4401)]
    [InlineData("""{"type":"connection_init","payload":{"apiKey":7}}""", null, 4401)]
    [InlineData("""{"type":"connection_init","payload":{"apiKey":"reade"}}""", null, 4403)]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":"reader"}}""", null, 4401)]
    [InlineData("""{"type":"connection_init","payload":{"apiKey":"wrong"}}""", "reader", 4403)]
    [InlineData("""{"type":"connection_init"}""", "wrong", 4403)]
    [InlineData("""{"type":"connection_init"}""", "reader", 200)]
    [InlineData("""{"type":"connection_init","payload":{"apiKey":"reader"}}""", null, 200)]
    [InlineData("""{"type":"connection_init","payload":{"x-api-key":"reader"}}""", null, 200)]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"bearer reader"}}""", null, 200)]
    [InlineData("""{"type":"connection_init","payload":{"headers":{"X-Api-Key":"writer"}}}""", "reader", 201)]
    public async Task Socket_WithAKeyInItsFirstMessage_MayWhatTheKeyMay(string init, string? header, int outcome)
    {
        var keys = new ApiKeys(["reader"], ["writer"]);
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { Authorize = c => keys.Access(c), AuthorizeSocket = (c, payload) => keys.Access(c, payload) });
        using var socket = await ConnectAsync(site, key: header);
        await SendAsync(socket, init);
        var answer = await ReceiveAsync(socket);
        if (outcome > 1000)
        {
            answer.ShouldBeNull();
            ((int)socket.CloseStatus!.Value).ShouldBe(outcome);
            return;
        }

        answer.ShouldBe("""{"type":"connection_ack"}""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"mutation { add(n: 1) }"}}""");
        (await ReceiveAsync(socket)).ShouldNotBeNull().ShouldContain(outcome == 201 ? """{"data":{"add":1}}""" : "MUTATION_NOT_ALLOWED");
    }

    private static async Task<ClientWebSocket> ConnectAsync(Site site, string? origin = null, string? key = null)
    {
        var socket = new ClientWebSocket();
        if (key is not null)
        {
            socket.Options.SetRequestHeader("X-Api-Key", key);
        }

        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(site.GraphQL) { Scheme = "ws" }.Uri, CancellationToken.None);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[65536];
        var result = await socket.ReceiveAsync(buffer, timer.Token);
        return result.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, result.Count);
    }
}
