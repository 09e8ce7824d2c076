using System.Text;
using HealthGraph.Graph;
using HealthGraph.Stores.Neo4j;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.Stores.Neo4j;

/// <summary>What is Neo4j's own: the same graph as SQLite's, several writers, what a person sees in Browser.</summary>
[Collection("neo4j")]
public sealed class Neo4jWritingTests : IServerTests, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public static string? SkipReason => Neo4jServer.Missing;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Write_GeneratedRecordsAndDecisions_EqualsSqliteInEveryRead(int seed)
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync();
        await using var sqlite = await SqliteAsync();
        var records = new GeneratedGraph(seed).Records(60);
        foreach (var store in (IGraphStore[])[neo4j, sqlite])
        {
            await store.WriteAsync([.. records.Take(30)], None);
            await store.WriteResolutionAsync(GeneratedGraph.Decisions, None);
            await store.WriteAsync([.. records.Skip(30)], None);
        }

        await ShouldBeEqualAsync(neo4j, sqlite);
        foreach (var store in (IGraphStore[])[neo4j, sqlite])
        {
            await store.WriteResolutionAsync(Resolution.None, None);
        }

        await ShouldBeEqualAsync(neo4j, sqlite);
    }

    [StoreFact]
    public async Task Write_FourAtOnceWithOverlap_EqualsOne()
    {
        // One version of the dictionaries: with two, the later reading wins, and which is later is up to the writers.
        var records = new GeneratedGraph(7).Records(160).Where(r => r.Article.DictionaryVersion == "v1").ToList();
        await using var alone = await SqliteAsync();
        await alone.WriteAsync(records, None);
        await using var first = await Neo4jServer.OpenEmptyAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            await using var store = await Neo4jServer.OpenAsync();
            var own = records.Where((_, i) => i % 4 == writer || i % 3 == 0).ToArray();
            new Random(writer).Shuffle(own);
            foreach (var batch in own.Chunk(10))
            {
                await store.WriteAsync(batch, None);
            }
        })));
        await ShouldBeEqualAsync(first, alone);
    }

    [StoreFact]
    public async Task Write_DecisionsBesideArticles_LeaveNothingBehind()
    {
        var records = new GeneratedGraph(9).Records(80);
        await using var store = await Neo4jServer.OpenEmptyAsync();
        await Task.WhenAll(
            Task.Run(async () =>
            {
                foreach (var batch in records.Chunk(8))
                {
                    await store.WriteAsync(batch, None);
                }
            }),
            Task.Run(async () =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await store.WriteResolutionAsync(i % 2 == 0 ? GeneratedGraph.Decisions : Resolution.None, None);
                }
            }));
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Edges_InBrowser_CarryTheirEvidence()
    {
        await using var store = await Neo4jServer.OpenEmptyAsync();
        var record = Sheet.Record("a", "题目\n正文一。正文二。", null, 1, ("organization/甲", "name", null, "甲"), ("", "MENTIONS", "organization/甲", "甲"),
            ("", "MENTIONS", "organization/甲", "甲院"), ("person/张三@甲", "AFFILIATED_WITH", "organization/甲", "院长"));
        await store.WriteAsync([record], None);
        (await RowAsync("MATCH (:Article)-[m:MENTIONS]->(:Organization:Entity {name: '甲'}) RETURN m.times, m.names, m.sentences, m.rules"))
            .ShouldBe([2L, "甲,甲院", "题目", "test.rule"]);
        (await RowAsync("MATCH (:Person)-[p:AFFILIATED_WITH]->() RETURN p.title, p.sentence, p.rule, p.articleTitle, p.article, p.since, p.articles"))
            .ShouldBe(["院长", "题目", "test.rule", "题目", "article/a", "2024-01-10", 1L]);
    }

    [StoreFact]
    public async Task Edges_OfManyArticles_AreOneWithTheirNumber()
    {
        await using var store = await Neo4jServer.OpenEmptyAsync();
        await store.WriteAsync([.. Enumerable.Range(1, 5).Select(i => Sheet.Record(Sheet.Text(i), "题目\n正文", null, 1, ("organization/甲", "PART_OF", "organization/乙", null)))], None);
        (await RowAsync("MATCH ()-[p:PART_OF]->() RETURN count(p), max(p.articles)")).ShouldBe([1L, 5L]);
    }

    [StoreFact]
    public async Task Edges_OfMergedNodes_StandAtTheCanonicalOneAndGoBack()
    {
        const string Ends = "MATCH (p:Person)-[:AFFILIATED_WITH]->(o) RETURN o.id, [l IN labels(o) WHERE l <> 'Node' | l]";
        await using var store = await Neo4jServer.OpenEmptyAsync();
        await store.WriteAsync([Sheet.Record("a", "题目\n正文", null, 1, ("person/张三@甲", "AFFILIATED_WITH", "organization/甲院", "院长"))], None);
        await store.WriteResolutionAsync(Resolution.None with { Canonical = new Dictionary<string, string> { ["organization/甲院"] = "organization/甲医院" } }, None);
        (await RowAsync(Ends)).ShouldBe(["organization/甲医院", "Entity,Organization"]);
        (await RowAsync("MATCH (m:Merged)-[:SAME_AS]->(c) RETURN m.id, c.id")).ShouldBe(["organization/甲院", "organization/甲医院"]);
        await store.WriteResolutionAsync(Resolution.None, None);
        (await RowAsync(Ends)).ShouldBe(["organization/甲院", "Entity,Organization"]);
        (await RowAsync("MATCH (n:Node) WHERE n:Merged OR n.id = 'organization/甲医院' RETURN count(n)")).ShouldBe([0L]);
    }

    [StoreTheory]
    [InlineData("100%")]
    [InlineData("penAI")]
    [InlineData("openai研")]
    [InlineData("𠮷林")]
    [InlineData("(甲")]
    public async Task Search_WordsThatTheIndexCutsOtherwise_AreFoundAllTheSame(string words)
    {
        await using var store = await Neo4jServer.OpenEmptyAsync();
        await store.WriteAsync([Sheet.Naming("a", null, "覆盖100%", "OpenAI研究院", "𠮷林医院", "某(甲)院", "乙院")], None);
        (await store.SearchAsync(words, 10, null, None)).Where(n => n.Type == "Organization").ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Questions_AreUnderstoodByTheServer()
    {
        await using var store = await Neo4jServer.OpenEmptyAsync();
        await store.WriteAsync(new GeneratedGraph(3).Records(30), None);
        await store.WriteResolutionAsync(GeneratedGraph.Decisions, None);
        var answered = 0;
        foreach (var file in SourceTree.Files("cypher/questions", "*.cypher").Where(f => !Picture(f)))
        {
            answered += (await Neo4jServer.RunAsync((await File.ReadAllTextAsync(file)).TrimEnd().TrimEnd(';'))).Rows.Count > 0 ? 1 : 0;
        }

        answered.ShouldBeGreaterThan(0);
    }

    // One that returns nodes and edges is for the eyes; the runner takes plain values only.
    private static bool Picture(string file) => File.ReadLines(file).First().Contains("(a picture)", StringComparison.Ordinal);

    private async Task<SqliteGraphStore> SqliteAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db"));
        await store.OpenAsync(None);
        return store;
    }

    private static async Task ShouldBeEqualAsync(Neo4jGraphStore neo4j, SqliteGraphStore sqlite)
    {
        var dump = await DumpAsync(sqlite);
        (await DumpAsync(neo4j)).ShouldBe(dump);
        (await neo4j.StatisticsAsync(None)).Nodes.ShouldBe((await sqlite.StatisticsAsync(None)).Nodes);
        (await neo4j.CheckStorageAsync(None)).ShouldBeEmpty();
        foreach (var words in (string[])["医院", "卫生健康", "AI", "签约", "正文", "庚辛"])
        {
            (await neo4j.SearchAsync(words, 1000, null, None)).ShouldBe(await sqlite.SearchAsync(words, 1000, null, None));
        }

        var ids = (await sqlite.SearchAsync("院", 1000, null, None)).Select(n => n.Id).Concat(["event/1", "region/2", "organization/丙大学"]).ToList();
        (await neo4j.NodesAsync(ids, None)).ShouldBe(await sqlite.NodesAsync(ids, None));
        foreach (var id in ids)
        {
            (await neo4j.StatementsAsync(new StatementQuery([id]), None)).ShouldBe(await sqlite.StatementsAsync(new StatementQuery([id]), None));
        }
    }

    private static async Task<string> DumpAsync(IGraphReader store)
    {
        using var buffer = new MemoryStream();
        await CanonicalDump.WriteAsync(store, buffer, None);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The only row of a query; lists are joined by commas, sorted.</summary>
    private static async Task<List<object?>> RowAsync(string cypher) =>
    [
        .. (await Neo4jServer.RunAsync(cypher)).Rows.Single().Values.Select(v => v is object?[] list ? string.Join(',', list.Select(x => (string?)x).Order(StringComparer.Ordinal)) : v),
    ];
}
