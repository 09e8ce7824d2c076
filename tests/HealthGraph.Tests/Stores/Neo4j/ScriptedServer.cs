using System.Net;
using System.Text;
using System.Text.Json;
using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j;

/// <summary>Plays a Neo4j server: gives the answers of a script in turn, and keeps what it was asked.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> script = new();

    /// <summary>The bodies of all requests, in order.</summary>
    public List<JsonElement> Requests { get; } = [];

    /// <summary>The address and the credentials of all requests, in order.</summary>
    public List<(string Path, string? Authorization)> Headers { get; } = [];

    /// <summary>The next request is answered so.</summary>
    public ScriptedServer Answers(string body, HttpStatusCode status = HttpStatusCode.Accepted) =>
        Does(_ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }));

    /// <summary>The next request succeeds with one row of one number.</summary>
    public ScriptedServer AnswersNumber(long number, string bookmark = "FB:1") =>
        Answers($$"""{"data":{"fields":["x"],"values":[[{{number}}]]},"bookmarks":["{{bookmark}}"]}""");

    /// <summary>The next request fails on the server.</summary>
    public ScriptedServer Fails(string code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Answers($$"""{"errors":[{"code":"{{code}}","message":"as the script says"}]}""", status);

    /// <summary>The next request never reaches the server.</summary>
    public ScriptedServer IsGone() => Does(_ => throw new HttpRequestException("Connection refused"));

    /// <summary>The next request is never answered.</summary>
    public ScriptedServer IsSilent() => Does(async token =>
    {
        await Task.Delay(Timeout.Infinite, token);
        return new HttpResponseMessage();
    });

    /// <summary>A runner of this server, with <paramref name="attempts"/> attempts and hardly a pause.</summary>
    public ICypherRunner Runner(int attempts = 4, TimeSpan? timeout = null)
    {
        Neo4jAddress.TryParse("neo4j+http://neo4j@server:7474/my%20graph", out var address, out _).ShouldBeTrue();
        var options = new Neo4jOptions(address!, "geheim") { Attempts = attempts, Pause = TimeSpan.FromMilliseconds(1) };
        var client = Neo4jHttp.Create(options, this);
        if (timeout is { } limit)
        {
            client.Timeout = limit;
        }

        return new RetryingCypherRunner(new HttpCypherRunner(options, client), options, TimeProvider.System);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Headers.Add((request.RequestUri!.AbsolutePath, request.Headers.Authorization?.ToString()));
        Requests.Add(JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement);
        return script.TryDequeue(out var answer) ? await answer(cancellationToken) : throw new InvalidOperationException("The script has no more answers.");
    }

    private ScriptedServer Does(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        script.Enqueue(answer);
        return this;
    }
}
