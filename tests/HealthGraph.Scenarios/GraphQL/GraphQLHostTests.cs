using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HealthGraph.Scenarios.Serving;

namespace HealthGraph.Scenarios.GraphQL;

/// <summary>The API as the host serves it: keys, other origins, compression, trusted operations, streams, the page to ask by hand.</summary>
public sealed class GraphQLHostTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private const string Undo = "mutation { undo(input: { decision: \"d0000000000\", who: \"x\" }) { decision { id } } }";

    [Fact]
    public async Task Mutation_WithoutTheKey_IsRefused()
    {
        (await samples.PostAsync(Undo)).ShouldContain("MUTATION_NOT_ALLOWED");
        (await samples.PostAsync(Undo, "another-key-of-this-length")).ShouldContain("MUTATION_NOT_ALLOWED");
        (await samples.PostAsync(Undo, ServedSamples.Key)).ShouldContain("NOT_FOUND");
    }

    [Theory]
    [InlineData("https://notebooks.example.org", null, true)]
    [InlineData("https://elsewhere.example.org", null, false)]
    [InlineData("https://elsewhere.example.org", "1", false)]
    public async Task Origin_OfAPage_ReadsAnswersWhereAllowed(string origin, string? preflight, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(samples.Address, "?query={dictionaryVersion}"));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("GraphQL-Preflight", preflight is null ? [] : [preflight]);
        using var response = await samples.Program.Client.SendAsync(request);
        response.StatusCode.ShouldBe(allowed || preflight is not null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(allowed);
        response.Headers.Contains("X-Request-Id").ShouldBeTrue();
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answer_ToAClientThatUnpacks_IsCompressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(samples.Address, "?sdl"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await samples.Program.Client.SendAsync(request);
        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(40_000);
    }

    [Fact]
    public async Task Sdl_IsTheWholeContract()
    {
        var sdl = await samples.Program.Client.GetStringAsync(new Uri(samples.Address, "?sdl"));
        sdl.ShouldContain("type Query");
        sdl.ShouldContain("input OrganizationFilterInput");
    }

    [Fact]
    public async Task GraphiQL_IsServedWithoutTheInternet()
    {
        using var page = await samples.Program.Client.GetAsync("/graphiql");
        page.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/graphiql/");
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldNotContain("//");
        foreach (var file in System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"([a-z.-]+\\.(?:js|css))\"").Select(m => m.Groups[1].Value))
        {
            (await samples.Program.Client.GetAsync("/graphiql/" + file)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }

        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("connect-src 'self'");
    }

    [ChromiumFact]
    public async Task GraphiQL_InABrowser_ShowsItsEditorAndExamples()
    {
        var html = await ChromiumFactAttribute.DomAsync(new Uri(samples.Address, "/graphiql/").ToString());
        html.ShouldContain("graphiql-editors");
        html.ShouldContain("Which provinces took a topic up");
    }

    [Fact]
    public async Task Ingest_WhileSomebodyListens_IsAnsweredAndTold()
    {
        await using var host = await OwnHostAsync(new Dictionary<string, string>());
        using var request = Post(host, "subscription { eventFound { name } }");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await stream.Content.ReadAsStreamAsync());
        using var ingest = Post(host, """
            mutation { ingest(input: { name: "weekly.md", text: "# 信息周报 第9期\n\n2024年10月9日\n\n## 1. 杭州上线智慧医院平台\n\n来源：浙江日报 2024-10-08\n\n10月8日，浙江省卫生健康委员会在杭州市上线智慧医院平台。\n" })
              { document { state } articles { title } } }
            """, ServedSamples.Key);
        var answer = await (await host.Client.SendAsync(ingest)).Content.ReadAsStringAsync();
        answer.ShouldContain("\"state\":\"DONE\"");
        answer.ShouldContain("杭州上线智慧医院平台");
        string? line;
        while ((line = await events.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1))) is not null && !line.StartsWith("data: {", StringComparison.Ordinal))
        {
            // Signs of life.
        }

        line.ShouldNotBeNull().ShouldContain("智慧医院平台");
    }

    [Fact]
    public async Task Decisions_OverTheApi_ChangeTheGraphAtOnceAndStandInTheFile()
    {
        await using var host = await OwnHostAsync(new Dictionary<string, string>());
        await host.UntilAsync(async () => !(await AskAsync(host, "{ stats { firstPublished } }")).Contains("NOT_READY"), "the graph is read");
        var decided = await AskAsync(host, "mutation { decide(input: { kind: NOT_AN_ENTITY, node: \"topic/5G\", who: \"li\", why: \"test\" }) { decision { id } } }", ServedSamples.Key);
        using var json = JsonDocument.Parse(decided);
        var id = json.RootElement.GetProperty("data").GetProperty("decide").GetProperty("decision").GetProperty("id").GetString();
        (await AskAsync(host, $"mutation {{ undo(input: {{ decision: \"{id}\", who: \"li\" }}) {{ decision {{ kind }} }} }}", ServedSamples.Key)).ShouldContain("UNDO");
        (await AskAsync(host, "{ decisions { totalCount nodes { kind isActive } } }")).ShouldContain("\"totalCount\":2");
        (await AskAsync(host, "mutation { decide(input: { kind: SAME, node: \"topic/5G\", who: \"li\" }) { decision { id } } }", ServedSamples.Key)).ShouldContain("INVALID_INPUT");
    }

    [Fact]
    public async Task Reread_OfSomeAndOfAll_ReadsWhatIsStored()
    {
        await using var host = await OwnHostAsync(new Dictionary<string, string>());
        var given = await AskAsync(host, """
            mutation { ingest(input: { name: "a.md", text: "# 信息周报 第9期\n\n2024年10月9日\n\n## 1. 杭州上线智慧医院平台\n\n10月8日，浙江省卫生健康委员会在杭州市上线智慧医院平台。\n" }) { articles { id } document { id } } }
            """, ServedSamples.Key);
        using var json = JsonDocument.Parse(given);
        var payload = json.RootElement.GetProperty("data").GetProperty("ingest");
        var (article, document) = (payload.GetProperty("articles")[0].GetProperty("id").GetString(), payload.GetProperty("document").GetProperty("id").GetString());
        (await AskAsync(host, $"{{ document(id: \"{document}\") {{ state name }} }}")).ShouldContain("\"state\":\"DONE\",\"name\":\"a.md\"");
        (await AskAsync(host, $"mutation {{ reread(input: {{ articles: [\"{article}\"] }}) {{ done changed isRunning }} }}", ServedSamples.Key)).ShouldContain("\"done\":1,\"changed\":0,\"isRunning\":false");
        (await AskAsync(host, "mutation { reread(input: {}) { isRunning } }", ServedSamples.Key)).ShouldContain("\"isRunning\":true");
        await host.UntilAsync(async () => (await AskAsync(host, "{ stats { reread { isRunning done total failure } } }")).Contains("\"isRunning\":false,\"done\":1,\"total\":1,\"failure\":null"), "all are read again");
    }

    [Fact]
    public async Task Host_WithAReadKeyAndTrustedOperationsOnly_AnswersThoseToItsReaders()
    {
        await using var host = await OwnHostAsync(new Dictionary<string, string>
        {
            ["HEALTHGRAPH_READ_KEY"] = "readers-key-0123456789", ["HEALTHGRAPH_TRUSTEDOPERATIONS"] = "operations", ["HEALTHGRAPH_ONLYTRUSTED"] = "true",
        }, folder => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "operations")).FullName, "version.graphql"), "{ dictionaryVersion }"));
        (await host.Client.GetAsync("/graphql?query={dictionaryVersion}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var untrusted = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={dictionaryVersion}");
        untrusted.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "readers-key-0123456789");
        (await host.Client.SendAsync(untrusted)).IsSuccessStatusCode.ShouldBeFalse();
        using var trusted = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=version");
        trusted.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "readers-key-0123456789");
        (await (await host.Client.SendAsync(trusted)).Content.ReadAsStringAsync()).ShouldContain("\"dictionaryVersion\":\"");
    }

    [Theory]
    [InlineData(null, 4401)]
    [InlineData("a-wrong-key-0123456789", 4403)]
    [InlineData("readers-key-0123456789", null)]
    [InlineData(ServedSamples.Key, null)]
    public async Task Socket_ToAHostWithAReadKey_BringsItInItsFirstMessage(string? key, int? closed)
    {
        await using var host = await OwnHostAsync(new Dictionary<string, string> { ["HEALTHGRAPH_READ_KEY"] = "readers-key-0123456789" });
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        var init = JsonSerializer.SerializeToUtf8Bytes(new { type = "connection_init", payload = key is null ? null : new { apiKey = key } });
        await socket.SendAsync(init, WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = await socket.ReceiveAsync(new byte[4096], CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        answer.MessageType.ShouldBe(closed is null ? WebSocketMessageType.Text : WebSocketMessageType.Close);
        ((int?)socket.CloseStatus).ShouldBe(closed);
    }

    private static async Task<ServingProgram> OwnHostAsync(IReadOnlyDictionary<string, string> environment, Action<string>? prepare = null)
    {
        var folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
        prepare?.Invoke(folder);
        var settings = new Dictionary<string, string>(environment) { ["HEALTHGRAPH_API_KEY"] = ServedSamples.Key };
        return await ServingProgram.StartAsync(folder, "graph.db", settings);
    }

    private static async Task<string> AskAsync(ServingProgram host, string query, string? key = null)
    {
        using var request = Post(host, query, key);
        using var response = await host.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Post(ServingProgram host, string query, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Client.BaseAddress!, "/graphql")) { Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        return request;
    }
}
