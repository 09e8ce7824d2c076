using System.Text;
using System.Text.Json;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.GraphQL.Tests.Execution;

public sealed class ExecutorTests
{
    [Theory]
    [InlineData("{ cat { name lives mood } }", """{"data":{"cat":{"name":"汤姆","lives":9,"mood":"VERY_HAPPY"}}}""")]
    [InlineData("{ nobody { name } }", """{"data":{"nobody":null}}""")]
    [InlineData("{ a: cat { name } b: cat { n: name } }", """{"data":{"a":{"name":"汤姆"},"b":{"n":"汤姆"}}}""")]
    [InlineData("{ pets { __typename name ... on Dog { weight } ... on Cat { lives } } }", """{"data":{"pets":[{"__typename":"Cat","name":"汤姆","lives":9},{"__typename":"Dog","name":"Rex \"the\"\n","weight":12.5}]}}""")]
    [InlineData("{ either { ...C } } fragment C on Cat { friend { name } }", """{"data":{"either":[{},null,{"friend":{"name":"Rex \"the\"\n"}}]}}""")]
    [InlineData("{ cat { name @skip(if: true) lives @include(if: true) } }", """{"data":{"cat":{"lives":9}}}""")]
    [InlineData("{ echo(where: { min: 3, tags: \"a\" }, by: { id: 5 }, mood: SLEEPY, ids: [1, \"b\"]) }", """{"data":{"echo":"hi|any,3,a|id=5|Sleepy|1,b"}}""")]
    [InlineData("{ echo(text: null) }", """{"data":{"echo":"|-||-|"}}""")]
    [InlineData("{ node { id children { id children(first: 1) { id } } } }", """{"data":{"node":{"id":1,"children":[{"id":11,"children":[{"id":111}]},{"id":12,"children":[{"id":121}]}]}}}""")]
    [InlineData("{ nodes { slow id } }", """{"data":{"nodes":[{"slow":"slow 1","id":1},{"slow":"slow 2","id":2}]}}""")]
    [InlineData("{ nodes { slowSibling { id } } }", """{"data":{"nodes":[{"slowSibling":{"id":201}},{"slowSibling":{"id":202}}]}}""")]
    [InlineData("mutation { a: addSlowly(n: 1) b: add(n: 10) c: addSlowly(n: 100) }", """{"data":{"a":1,"b":11,"c":111}}""")]
    public async Task Execute_Valid_IsAnswered(string query, string expected) => (await AnswerAsync(query)).ShouldBe(expected);

    [Theory]
    [InlineData("{ nodes { id slowNonNull } }", """{"nodes":[{"id":1,"slowNonNull":"slow 1"},null]}""", "nodes.1.slowNonNull")]
    [InlineData("{ nodesNonNull { slowNonNull children { id } } node { id } }", """{"nodesNonNull":null,"node":{"id":1}}""", "nodesNonNull.1.slowNonNull")]
    [InlineData("{ node { children { id slowNonNull children { fails } } } }", """{"node":{"children":[{"id":11,"slowNonNull":"slow 11","children":[{"fails":null},{"fails":null}]},{"id":12,"slowNonNull":"slow 12","children":[{"fails":null},{"fails":null}]}]}}""", "node.children.0.children.0.fails node.children.0.children.1.fails node.children.1.children.0.fails node.children.1.children.1.fails")]
    [InlineData("{ nodes { id fails failsNonNull slow } }", """{"nodes":[null,null]}""", "nodes.0.fails nodes.0.failsNonNull nodes.1.fails nodes.1.failsNonNull")]
    [InlineData("{ nodes { children(first: 1) { failsNonNull } } }", """{"nodes":[null,null]}""", "nodes.0.children.0.failsNonNull nodes.1.children.0.failsNonNull")]
    public async Task Execute_Fault_NullsTheNearestNullable(string query, string data, string paths)
    {
        using var json = JsonDocument.Parse(await AnswerAsync(query));
        json.RootElement.GetProperty("data").GetRawText().ShouldBe(data);
        var found = json.RootElement.GetProperty("errors").EnumerateArray().Select(e => string.Join('.', e.GetProperty("path").EnumerateArray())).Order(StringComparer.Ordinal);
        string.Join(' ', found).ShouldBe(paths);
    }

    [Fact]
    public async Task Execute_UnexpectedException_TellsNothing()
    {
        var answer = await AnswerAsync("{ nodes { failsNonNull } }");
        answer.ShouldNotContain("SELECT");
        answer.ShouldContain("\"code\":\"INTERNAL_SERVER_ERROR\"");
    }

    [Fact]
    public async Task Execute_Nested_OneCallALevel()
    {
        var counter = new Pets.Counter();
        using var result = await Pets.Build(counter).ExecuteAsync(new GraphQLRequest("{ nodes { children(first: 3) { children(first: 4) { children { id } } } slowSibling { id } } }"));
        counter.BatchSizes.ShouldBe([2, 6, 24]);
        counter.LoaderSizes.ShouldBe([2, 2]);
    }

    [Fact]
    public async Task Execute_LoadersOneAfterAnother_OneCallAStep()
    {
        var counter = new Pets.Counter();
        // Away from the test runner's synchronisation context, as in a server.
        using var result = await Task.Run(async () => await Pets.Build(counter).ExecuteAsync(new GraphQLRequest("{ nodes { children(first: 40) { slowSibling { id slowSibling { id } } } } }")));
        result.Errors.ShouldBeEmpty();

        // 80 children, of which 30 have the id of another.
        counter.LoaderSizes.ShouldBe([50, 50, 50, 50]);
    }

    [Fact]
    public async Task Execute_CancelledMeanwhile_ReachesTheResolver()
    {
        var seen = new TaskCompletionSource();
        var executor = SchemaBuilder.FromSdl("type Query { wait: Int }").AddAsyncResolver("Query", "wait", async c =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, c.Cancellation);
            }
            catch (OperationCanceledException)
            {
                seen.SetResult();
                throw;
            }

            return 1;
        }).Build();
        using var source = new CancellationTokenSource();
        var pending = executor.ExecuteAsync(new GraphQLRequest("{ wait }"), source.Token).AsTask();
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => pending);
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Execute_ManyAtOnce_AnswersAreTheirOwn()
    {
        var executor = Pets.Build();
        var requests = Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
        {
            var variables = Encoding.UTF8.GetBytes($"{{\"t\":\"t{i}\",\"s\":{(i % 2 == 0 ? "true" : "false")}}}");
            using var result = await executor.ExecuteAsync(new GraphQLRequest("query ($t: String, $s: Boolean!) { echo(text: $t) nodes { id slow @skip(if: $s) children { id } pets: slowSibling { id } } }") { Variables = variables });
            return (Text: Encoding.UTF8.GetString(result.Json.Span), Number: i);
        }));
        foreach (var (text, number) in await Task.WhenAll(requests))
        {
            text.ShouldStartWith($"{{\"data\":{{\"echo\":\"t{number}|");
            text.Contains("slow 1", StringComparison.Ordinal).ShouldBe(number % 2 == 1);
            text.ShouldEndWith("\"children\":[{\"id\":21},{\"id\":22}],\"pets\":{\"id\":202}}]}}");
        }
    }

    [Theory]
    [InlineData("""{"t":"a","w":{"min":1.0},"m":"SLEEPY","s":true}""", """{"data":{"echo":"a|any,1,||Sleepy|"}}""")]
    [InlineData("""{"w":{"min":2,"name":null},"s":false}""", """{"data":{"echo":"hi|,2,||-|","cat":{"name":"汤姆"}}}""")]
    public async Task Execute_Variables_AreCoerced(string variables, string expected) =>
        (await AnswerAsync("query ($t: String, $w: Where, $m: Mood, $s: Boolean!) { echo(text: $t, where: $w, mood: $m) cat @skip(if: $s) { name } }", variables)).ShouldBe(expected);

    [Theory]
    [InlineData("""{"w":{"min":"1"}}""")]
    [InlineData("""{"w":{}}""")]
    [InlineData("""{"w":{"min":1,"nmae":"x"}}""")]
    [InlineData("""{"b":{"id":1,"name":"x"}}""")]
    [InlineData("""{"b":{}}""")]
    [InlineData("""{"m":"ANGRY"}""")]
    public async Task Execute_WrongVariables_AreRefused(string variables)
    {
        var answer = await AnswerAsync("query ($w: Where, $b: By, $m: Mood) { echo(where: $w, by: $b, mood: $m) }", variables);
        answer.ShouldStartWith("""{"errors":[{"message":"Variable """);
        answer.ShouldNotContain("data");
    }

    [Fact]
    public async Task Subscribe_Events_AreAnsweredOneByOne()
    {
        var answers = new List<string>();
        await foreach (var result in Pets.Build().SubscribeAsync(new GraphQLRequest("subscription { count(to: 3) }")))
        {
            answers.Add(Encoding.UTF8.GetString(result.Json.Span));
            result.Dispose();
        }

        answers.ShouldBe(["""{"data":{"count":1}}""", """{"data":{"count":2}}""", """{"data":{"count":3}}"""]);
    }

    [Theory]
    [InlineData("subscription { broken }", "{\"data\":{\"broken\":1}}|{\"errors\":[{\"message\":\"Something went wrong")]
    [InlineData("subscription { refused }", "{\"errors\":[{\"message\":\"not you\",\"locations\":[{\"line\":1,\"column\":16}],\"path\":[\"refused\"],\"extensions\":{\"code\":\"NO\"}}]}")]
    [InlineData("subscription { nope }", "{\"errors\":[{\"message\":\"Cannot query field")]
    public async Task Subscribe_Fault_EndsTheStreamWithAnError(string query, string expected)
    {
        var answers = new List<string>();
        await foreach (var result in Pets.Build().SubscribeAsync(new GraphQLRequest(query)))
        {
            answers.Add(Encoding.UTF8.GetString(result.Json.Span));
            result.Dispose();
        }

        var all = string.Join('|', answers);
        all.ShouldStartWith(expected);
        all.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Execute_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await Pets.Build().ExecuteAsync(new GraphQLRequest("{ nodes { slow } }"), source.Token));
    }

    [Fact]
    public void Build_Incomplete_SaysAllThatIsMissing()
    {
        var e = Should.Throw<GraphQL.Types.SchemaException>(() => SchemaBuilder.FromSdl(Pets.Sdl).AddResolver("Query", "nothing", _ => 1).Build());
        e.Errors.Count.ShouldBeGreaterThan(20);
        e.Message.ShouldContain("Query.nothing");
        e.Message.ShouldContain("Cat.lives");
        e.Message.ShouldContain("CatOrDog has no type resolver");
    }

    [Fact]
    public async Task Once_AskedByManyFields_IsMadeOnceARequest()
    {
        var made = 0;
        var executor = SchemaBuilder.FromSdl("type Query { a: Int b: Int c: Int }")
            .AddResolver("Query", "a", c => ((int[])c.Once<object>("n", () => new[] { ++made }))[0])
            .AddAsyncResolver("Query", "b", async c => await Later(((int[])c.Once<object>("n", () => new[] { ++made }))[0]))
            .AddResolver("Query", "c", c => ((int[])c.Once<object>("other", () => new[] { 100 }))[0])
            .Build(new ExecutorOptions { ReportsCost = false });
        foreach (var expected in (string[])["{\"data\":{\"a\":1,\"b\":1,\"c\":100,\"again\":1}}", "{\"data\":{\"a\":2,\"b\":2,\"c\":100,\"again\":2}}"])
        {
            using var result = await executor.ExecuteAsync(new GraphQLRequest("{ a b c again: a }"));
            Encoding.UTF8.GetString(result.Json.Span).ShouldBe(expected);
        }

        static async Task<int> Later(int value)
        {
            await Task.Yield();
            return value;
        }
    }

    [Fact]
    public async Task Explain_OfAnUnexpectedFault_IsWhatTheClientIsTold()
    {
        var seen = 0;
        var executor = SchemaBuilder.FromSdl("type Query { known: Int unknown: Int }")
            .AddResolver<object?, int>("Query", "known", (_, _) => throw new IOException("/secret/path"))
            .AddResolver<object?, int>("Query", "unknown", (_, _) => throw new InvalidOperationException("secret"))
            .Build(new ExecutorOptions { ReportsCost = false, OnException = (_, _) => seen++, Explain = e => e is IOException ? new GraphQLException("It is gone.", "GONE") : null });
        using var result = await executor.ExecuteAsync(new GraphQLRequest("{ known unknown }"));
        var json = Encoding.UTF8.GetString(result.Json.Span);
        json.ShouldContain("\"It is gone.\"");
        json.ShouldContain("INTERNAL_SERVER_ERROR");
        json.ShouldNotContain("secret");
        seen.ShouldBe(2);
    }

    private static async Task<string> AnswerAsync(string query, string variables = "")
    {
        using var result = await Pets.Build().ExecuteAsync(new GraphQLRequest(query) { Variables = Encoding.UTF8.GetBytes(variables) });
        var json = Encoding.UTF8.GetString(result.Json.Span);
        using var parsed = JsonDocument.Parse(json);
        return json;
    }
}
