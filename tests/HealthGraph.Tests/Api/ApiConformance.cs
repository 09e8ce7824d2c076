using System.Text.Encodings.Web;
using System.Text.Json;
using HealthGraph.Api;
using HealthGraph.Api.News;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.Tests.House;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Api;

/// <summary>
/// The same questions of the same graph in any store, each a file in <c>Questions/</c> with its answer beside it; a subclass a store runs all of them.
/// HEALTHGRAPH_APPROVE=1 writes today's answers there.
/// </summary>
public abstract class ApiConformance : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests/HealthGraph.Tests/Api/Questions");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private GraphIndex index = null!;
    private CountingReader reader = null!;
    private IGraphStore store = null!;

    public async Task InitializeAsync()
    {
        (store, index) = (await OpenEmptyAsync(), Nothing());
        await store.WriteAsync(TownGraph.Records, CancellationToken.None);
        await store.WriteResolutionAsync(TownGraph.Resolution, CancellationToken.None);
        reader = new CountingReader(store);
        await index.CatchUpAsync(store, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        index?.Dispose();
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    /// <summary>An open store that holds nothing.</summary>
    protected abstract Task<IGraphStore> OpenEmptyAsync();

    [StoreFact]
    public async Task Questions_EachOfThem_IsAnsweredAsApproved()
    {
        var api = Api();
        var different = new List<string>();
        foreach (var question in Directory.EnumerateFiles(Folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var answer = await AnswerAsync(api, await File.ReadAllTextAsync(question));
            var file = Path.ChangeExtension(question, ".json");
            if (Environment.GetEnvironmentVariable("HEALTHGRAPH_APPROVE") is "1")
            {
                await File.WriteAllTextAsync(file, answer);
            }

            if (!File.Exists(file) || await File.ReadAllTextAsync(file) != answer)
            {
                different.Add($"{Path.GetFileName(question)}\n{answer}");
            }
        }

        different.ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData("{ organizations(first: 10) { nodes { relations(first: 5) { nodes { evidence(first: 1) { sentence article { title } } } } } } }", 1, 1, 0)]
    [InlineData("{ organizations(first: 10) { nodes { mentions(first: 3) { nodes { text sentence } } } } topics { nodes { mentions { nodes { sentence } } } } }", 1, 1, 0)]
    [InlineData("{ articles { nodes { text entities { nodes { articles { nodes { text } } } } } } }", 0, 1, 0)]
    [InlineData("{ organizations { totalCount nodes { name articleCount neighbours { nodes { entity { name } } } timeline { articles } } } }", 0, 0, 0)]
    [InlineData("{ entity(name: \"甲一院\") { name } }", 0, 0, 0)]
    [InlineData("{ entity(name: \"张明\") { name } suggest(text: \"甲一\") { text } }", 0, 0, 0)]
    [InlineData("{ search(text: \"甲市\") { nodes { passage } pageInfo { hasNextPage } } }", 0, 0, 1)]
    [InlineData("{ search(text: \"甲市\", types: [ORGANIZATION]) { totalCount nodes { passage } } }", 0, 0, 0)]
    [InlineData("{ search(text: \"甲市\") { totalCount isTotalCountExact nodes { passage } } }", 0, 0, 2)]
    public async Task Levels_OfAQuery_AskTheStoreOnceEach(string query, int statements, int texts, int searches)
    {
        reader.Reset();
        (await AnswerAsync(Api(), query)).ShouldNotContain("errors");
        (reader.Statements, reader.Articles, reader.Searches).ShouldBe((statements, texts, searches));
    }

    [StoreFact]
    public async Task Cancellation_OfARequest_ReachesTheStore()
    {
        using var gone = new CancellationTokenSource();
        reader.BeforeRead = gone.Cancel;
        var request = new GraphQLRequest("{ organizations { nodes { mentions { nodes { text } } } } }");
        await Should.ThrowAsync<OperationCanceledException>(async () => (await Api().Executor.ExecuteAsync(request, gone.Token)).Dispose());
        reader.Cancelled.ShouldBeTrue();
    }

    [StoreFact]
    public async Task Pages_WhileNewArticlesArrive_NeitherRepeatNorLeaveOut()
    {
        var api = Api();
        var (seen, cursor) = (new List<string>(), "null");
        for (var page = 0; page < 4; page++)
        {
            var answer = await AnswerAsync(api, $"{{ articles(first: 1, after: {cursor}) {{ nodes {{ id }} pageInfo {{ endCursor }} }} }}");
            using var json = JsonDocument.Parse(answer);
            var articles = json.RootElement.GetProperty("data").GetProperty("articles");
            seen.Add(articles.GetProperty("nodes")[0].GetProperty("id").GetString()!);
            cursor = articles.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();

            // A newer article each time: it comes before the page, and moves nothing.
            var record = Sheet.Naming("new" + Sheet.Text(page), null, "新医院");
            await store.WriteAsync([record with { Article = record.Article with { PublishedOn = new PartialDate(2026, 1, page + 1) } }], CancellationToken.None);
            await index.CatchUpAsync(store, CancellationToken.None);
        }

        seen.ShouldBe(["article/a4", "article/a3", "article/a2", "article/a1"]);
    }

    [StoreFact]
    public async Task Request_WhileArticlesArrive_SeesOneGraph()
    {
        var written = 0;
        var api = Api(reports: new FixedReports { Meanwhile = () => Task.Run(async () =>
        {
            await store.WriteAsync([Sheet.Naming("new" + Sheet.Text(written++), null, "新医院")], CancellationToken.None);
            await index.CatchUpAsync(store, CancellationToken.None);
        }).GetAwaiter().GetResult() });
        const string Query = "{ a: articles { totalCount } one: dictionaryVersion b: articles { totalCount } two: dictionaryVersion c: asOf(date: \"2026\") { articles { totalCount } } stats { nodes { name count } } }";
        (await CountsAsync()).ShouldBe("4 4 4 4");
        (await CountsAsync()).ShouldBe("6 6 6 6");

        async Task<string> CountsAsync()
        {
            using var json = JsonDocument.Parse(await AnswerAsync(api, Query));
            var data = json.RootElement.GetProperty("data");
            int[] counts =
            [
                .. ((JsonElement[])[data.GetProperty("a"), data.GetProperty("b"), data.GetProperty("c").GetProperty("articles")]).Select(e => e.GetProperty("totalCount").GetInt32()),
                data.GetProperty("stats").GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("name").GetString() is "Article").GetProperty("count").GetInt32(),
            ];
            return string.Join(' ', counts);
        }
    }

    [StoreFact]
    public async Task Questions_BeforeTheGraphIsRead_AreRefusedWithTheTimeToAskAgain()
    {
        using var empty = new GraphIndex();
        var api = GraphApi.Create(new ApiParts { Index = empty, Reader = () => null, News = new NewsFeed(), Reports = new FixedReports() });
        foreach (var query in (string[])["{ stats { firstPublished } dictionaryVersion }", "{ search(text: \"甲市\") { nodes { matched } } }", "{ node(id: \"topic/5G\") { id } asOf(date: \"2024\") { topics { totalCount } } }", "{ blindSpots { text } }"])
        {
            using var refused = await api.Executor.ExecuteAsync(new GraphQLRequest(query));
            (refused.IsExecuted, refused.RetryAfterSeconds, refused.Errors.Single().Code).ShouldBe((false, 2, "NOT_READY"), query);
        }

        using var answered = await api.Executor.ExecuteAsync(new GraphQLRequest("{ dictionaryVersion __type(name: \"Topic\") { name } }"));
        answered.Errors.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Fields_OfAStoreThatIsGone_SayThatAloneAndNoMore()
    {
        reader.BeforeRead = () => throw new GraphStoreException("/secret/graph.db", "read", "disk I/O error", transient: true);
        var answer = await AnswerAsync(Api(), "{ topics { totalCount nodes { name mentions { nodes { text } } } } }");
        answer.ShouldContain("STORE_UNAVAILABLE");
        answer.ShouldNotContain("secret");
        answer.ShouldNotContain("I/O");
    }

    [StoreFact]
    public async Task Subscription_WrittenByAnybody_TellsWhatFits()
    {
        var news = new NewsFeed();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var request = new GraphQLRequest("subscription { articleIngested(where: { entities: { some: { name: { eq: \"丁医院\" } } } }) { title } }");
        await using var results = Api(news).Executor.SubscribeAsync(request, stop.Token).GetAsyncEnumerator(stop.Token);
        var first = results.MoveNextAsync();
        await store.WriteAsync([Sheet.Naming("b1", null, "丙医院"), Sheet.Naming("b2", null, "丁医院")], CancellationToken.None);
        news.Publish(await index.CatchUpAsync(store, CancellationToken.None));
        (await first).ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString(results.Current.Json.Span).ShouldContain("题目b2");
        results.Current.Dispose();
    }

    private GraphApi Api(NewsFeed? news = null, FixedReports? reports = null) => GraphApi.Create(new ApiParts
    {
        Index = index, Reader = () => reader, News = news ?? new NewsFeed(), Reports = reports ?? new FixedReports(), Limits = new() { ReportsCost = false, MaxCost = 100_000 },
    });

    private static GraphIndex Nothing() => new();

    private static async Task<string> AnswerAsync(GraphApi api, string query)
    {
        using var result = await api.Executor.ExecuteAsync(new GraphQLRequest(query));
        using var json = JsonDocument.Parse(result.Json);
        return JsonSerializer.Serialize(json, Readable) + "\n";
    }
}
