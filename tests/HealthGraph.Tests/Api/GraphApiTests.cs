using System.Text;
using System.Text.Json;
using HealthGraph.Api;
using HealthGraph.Api.News;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.Tests.Graph.Questions;

namespace HealthGraph.Tests.Api;

/// <summary>What clients ask that they should not, and what they are told.</summary>
public sealed class GraphApiTests : IAsyncLifetime, IDisposable
{
    private readonly SmallGraph graph = new SmallGraph()
        .Article("a", "2024-01-10", ("region/510000", "name", null, "四川省"), ("region/510000", "kind", null, "province"), ("topic/5G", "name", null, "5G"), ("", "MENTIONS", "region/510000", "四川"))
        .Article("b", "2024-02-10", ("organization/华西医院", "name", null, "华西医院"), ("", "MENTIONS", "organization/华西医院", "华西"));

    private readonly GraphIndex index = new();
    private readonly NewsFeed news = new();
    private GraphApi api = null!;

    public async Task InitializeAsync()
    {
        await index.CatchUpAsync(graph, CancellationToken.None);
        api = GraphApi.Create(new ApiParts { Index = index, Reader = () => graph, News = news, Reports = new FixedReports(), Limits = new() { ReportsCost = false } });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("省")]
    [InlineData("自治区")]
    [InlineData("没有的名字")]
    [InlineData("region/?")]
    public async Task Entity_OfNoName_IsNothing(string name) => (await AnswerAsync($"{{ entity(name: \"{name}\") {{ id }} }}")).ShouldBe("""{"data":{"entity":null}}""");

    [Theory]
    [InlineData("四川", "region/510000")]
    [InlineData("川省", "region/510000")]
    [InlineData("５ｇ", "topic/5G")]
    [InlineData("华西", "organization/华西医院")]
    public async Task Entity_ByNameOrAlias_IsFound(string name, string id) => (await AnswerAsync($"{{ entity(name: \"{name}\") {{ id }} }}")).ShouldContain($"\"{id}\"");

    [Theory]
    [InlineData("topics", "or", 1001, false)]
    [InlineData("topics", "or", 1000, true)]
    [InlineData("topics", "and", 1500, false)]
    public async Task Where_OfManyConditions_IsRefusedWithWhatToChange(string field, string combination, int conditions, bool answered)
    {
        var variables = JsonSerializer.SerializeToUtf8Bytes(new { c = Enumerable.Repeat(new { name = new { contains = "G" } }, conditions) });
        var answer = await AnswerAsync($"query ($c: [TopicFilterInput!]) {{ {field}(where: {{ {combination}: $c }}) {{ totalCount }} }}", variables);
        answer.Contains("\"totalCount\":1").ShouldBe(answered, answer);
        answer.Contains($"\"limit\":\"conditions\",\"allowed\":1000,\"asked\":{conditions}").ShouldBe(!answered, answer);
    }

    [Theory]
    [InlineData("in", true)]
    [InlineData("nin", false)]
    public async Task Where_OneOfManyValues_IsOneCondition(string operation, bool found)
    {
        var variables = JsonSerializer.SerializeToUtf8Bytes(new { c = Enumerable.Range(0, 50_000).Select(i => $"g{i}").Append("5g") });
        (await AnswerAsync($"query ($c: [String]) {{ topics(where: {{ name: {{ {operation}: $c }} }}) {{ totalCount }} }}", variables)).ShouldBe(found ? """{"data":{"topics":{"totalCount":1}}}""" : """{"data":{"topics":{"totalCount":0}}}""");
    }

    [Theory]
    [InlineData("topics(first: 1, after: \"abc\") { totalCount }")]
    [InlineData("topics(first: 1, after: \"WyItYXJ0aWNsZUNvdW50LGlkIiwiYWJjIiwiYSJd\") { nodes { id } }")]
    [InlineData("search(text: \"5G\", after: \"WyJzZWFyY2giLCJuYW1lIiwieCIsImEiXQ\") { nodes { matched } }")]
    [InlineData("search(text: \"5G\", after: \"WyJzZWFyY2giLCJ6IiwiMSIsImEiXQ\") { nodes { matched } }")]
    public async Task Cursor_OfNoList_IsRefused(string field) => (await AnswerAsync($"{{ {field} }}")).ShouldContain("INVALID_CURSOR");

    [Theory]
    [InlineData("trend(of: [\"5G\"], from: \"2024\", to: \"2023\") { undated }")]
    [InlineData("trend(of: [\"5G\"], from: \"2024-02\", scope: { to: \"2024-01\" }) { undated }")]
    [InlineData("diffusion(topic: \"5G\", from: \"2024-02\", to: \"2024-01-31\") { rank }")]
    [InlineData("entity(name: \"5G\") { timeline(from: \"2024\", to: \"2023-12-31\") { articles } }")]
    [InlineData("topics(where: { scope: { from: \"2024\", to: \"2023\" } }) { totalCount }")]
    public async Task Dates_ThatEndBeforeTheyBegin_AreRefused(string field) => (await AnswerAsync($"{{ {field} }}")).ShouldContain(" is after to: ");

    [Theory]
    [InlineData("trend(of: [\"5G\"], bucket: YEAR, from: \"2023\", to: \"2024-06\") { points { period articles } }", "[{\"period\":\"2023\",\"articles\":0},{\"period\":\"2024\",\"articles\":1}]")]
    [InlineData("diffusion(topic: \"5G\", from: \"2024\", to: \"2024\") { rank }", "[]")]
    public async Task Dates_OfOneStretch_AreAnswered(string field, string contains) => (await AnswerAsync($"{{ {field} }}")).ShouldContain(contains);

    [Fact]
    public async Task Introspection_OfSchemaAndScalars_SaysWhatTheyAre()
    {
        var answer = await AnswerAsync("{ __schema { description types { name kind specifiedByURL description } } }");
        using var json = JsonDocument.Parse(answer);
        var schema = json.RootElement.GetProperty("data").GetProperty("__schema");
        schema.GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
        var own = schema.GetProperty("types").EnumerateArray().Where(t => t.GetProperty("name").GetString() is "Date" or "PartialDate" or "DateTime" or "URL").ToList();
        own.Count.ShouldBe(4);
        own.ShouldAllBe(t => t.GetProperty("specifiedByURL").GetString()!.StartsWith("https://"));
        schema.GetProperty("types").EnumerateArray().Where(t => t.GetProperty("description").ValueKind == JsonValueKind.Null).Select(t => t.GetProperty("name").GetString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscription_ForWhatIsNotThere_IsRefusedByNameAndWaitsById()
    {
        (await FirstAsync("subscription { eventFound(where: { region: { in: \"四州省\" } }) { name } }")).ShouldContain("NOT_FOUND");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var request = new GraphQLRequest("subscription { articleIngested(where: { or: [{ region: { in: \"region/530000\" } }, { title: { eq: \"题目c\" } }] }) { title } }");
        await using var results = api.Executor.SubscribeAsync(request, stop.Token).GetAsyncEnumerator(stop.Token);
        var next = results.MoveNextAsync();
        graph.Article("c", null, ("topic/5G", "name", null, "5G")).Article("d", null, ("topic/5G", "name", null, "5G"));
        using var anew = new GraphIndex();
        var view = (await anew.CatchUpAsync(graph, CancellationToken.None)).View;
        news.Publish(new CatchUp(view, true, ["article/c", "article/d"], [], []));
        (await next).ShouldBeTrue();
        using var result = results.Current;
        Encoding.UTF8.GetString(result.Json.Span).ShouldBe("""{"data":{"articleIngested":{"title":"题目c"}}}""");
    }

    private async Task<string> FirstAsync(string subscription)
    {
        await foreach (var result in api.Executor.SubscribeAsync(new GraphQLRequest(subscription)))
        {
            using (result)
            {
                return Encoding.UTF8.GetString(result.Json.Span);
            }
        }

        return "";
    }

    private async Task<string> AnswerAsync(string query, byte[]? variables = null)
    {
        using var result = await api.Executor.ExecuteAsync(new GraphQLRequest(query) { Variables = variables });
        return Encoding.UTF8.GetString(result.Json.Span);
    }
}
