using System.Text;
using HealthGraph.Graph;
using HealthGraph.Graph.Checks;

namespace HealthGraph.Tests.Stores;

/// <summary>What every store must do, whatever it keeps its graph in; a subclass a store runs all of it.</summary>
public abstract partial class GraphStoreConformance : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private IGraphStore store = null!;

    public async Task InitializeAsync()
    {
        store = await OpenEmptyAsync();
    }

    public async Task DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    /// <summary>An open store that holds nothing.</summary>
    protected abstract Task<IGraphStore> OpenEmptyAsync();

    /// <summary>An open store that holds nothing, beside the one under test; of another kind where there can be only one of its own.</summary>
    protected virtual Task<IGraphStore> OpenOtherAsync() => OpenEmptyAsync();

    [StoreFact]
    public async Task Write_Twice_ChangesNothing()
    {
        ArticleRecord[] batch = [Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲省卫生健康委员会"), Sheet.Naming("b", Sheet.Issue(1, "2024-01-12"), "乙市第一医院")];
        await store.WriteAsync(batch, None);
        var first = await DumpAsync();
        await store.WriteAsync(batch, None);
        (await DumpAsync()).ShouldBe(first);
        first.ShouldContain("甲省卫生健康委员会");
    }

    [StoreFact]
    public async Task Write_ReprintInTwoIssues_IsOneArticleInTwo()
    {
        await store.WriteAsync([Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲医院"), Sheet.Naming("a", Sheet.Issue(2, "2024-01-19"), "甲医院")], None);
        (await ContainmentsAsync()).ShouldBe([("issue/测试周报#1", "article/a"), ("issue/测试周报#2", "article/a")]);
        (await store.StatisticsAsync(None)).Nodes.ShouldContain(new KeyValuePair<string, long>("Article", 1));
        (await store.NodesAsync(["organization/甲医院"], None)).Single().Articles.ShouldBe(1);
    }

    [StoreFact]
    public async Task Write_OtherDictionaries_ReplaceThatArticlesStatementsOnly()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院", "乙医院"), Sheet.Naming("b", null, "甲医院")], None);
        var again = Sheet.Record("a", "题目a\n正文", "v2", null, 1, ("organization/丙医院", "name", null, "丙医院"), ("", "MENTIONS", "organization/丙医院", "丙医院"));
        await store.WriteAsync([again], None);
        var nodes = await store.NodesAsync(["organization/甲医院", "organization/乙医院", "organization/丙医院"], None);
        nodes.Select(n => (n.Name, n.Articles)).OrderBy(n => n.Name, StringComparer.Ordinal).ShouldBe([("丙医院", 1), ("甲医院", 1)]);
        (await store.SearchAsync("乙医院", 10, null, None)).ShouldBeEmpty();
        (await DumpAsync()).ShouldNotContain("乙医院");
    }

    [StoreTheory]
    [InlineData("短\n正文", "长长的题目\n更长的正文")]
    [InlineData("题目一\n正文", "题目二\n正文")]
    public async Task Write_TwoTextsOfOneArticle_OrderDoesNotMatter(string one, string other)
    {
        ArticleRecord[] records =
        [
            Sheet.Record("a", one, Sheet.Issue(1, "2024-01-12"), 1, ("organization/甲", "name", null, "甲"), ("", "MENTIONS", "organization/甲", "甲医院")),
            Sheet.Record("a", other, Sheet.Issue(2, "2024-01-19"), 3, ("organization/乙", "name", null, "乙"), ("", "MENTIONS", "organization/乙", "乙医院")),
        ];
        await store.WriteAsync(records, None);
        var dump = await DumpAsync();
        await using var second = await OpenEmptyAsync();
        await second.WriteAsync([records[1]], None);
        await second.WriteAsync([records[0]], None);
        (await DumpAsync(second)).ShouldBe(dump);
    }

    [StoreTheory]
    [InlineData("卫生健康", 2)]
    [InlineData("健委", 1)]
    [InlineData("甲省卫生健康委员会", 1)]
    [InlineData("AI", 1)]
    [InlineData("省乙", 0)]
    [InlineData("\" OR 1=1", 0)]
    [InlineData("。。", 0)]
    public async Task Search_NameOrPhrase_IsFound(string words, int found)
    {
        var record = Sheet.Record("a", "题目\n正文", null, 1,
            ("organization/甲省卫生健康委员会", "name", null, "甲省卫生健康委员会"), ("", "MENTIONS", "organization/甲省卫生健康委员会", "甲省卫健委"),
            ("organization/乙市卫生健康局", "name", null, "乙市卫生健康局"), ("topic/人工智能", "name", null, "人工智能"), ("", "MENTIONS", "topic/人工智能", "AI"));
        await store.WriteAsync([record], None);
        (await store.SearchAsync(words, 10, null, None)).Count(n => n.Type != "Article").ShouldBe(found);
    }

    [StoreFact]
    public async Task Search_PhraseOfText_FindsTheArticle()
    {
        await store.WriteAsync([Sheet.Record("a", "题目\n先诊疗后付费的做法", null, 1)], None);
        (await store.SearchAsync("诊疗后付", 10, null, None)).Select(n => n.Id).ShouldBe(["article/a"]);
    }

    [StoreFact]
    public async Task Search_Pages_CoverAllOnce()
    {
        await store.WriteAsync([.. Enumerable.Range(1, 7).Select(i => Sheet.Naming(Sheet.Text(i), null, $"第{i}医院", "共同医院"))], None);
        var all = await store.SearchAsync("医院", 100, null, None);
        all.Count.ShouldBe(8);
        all[0].ShouldBe(new NodeSummary("organization/共同医院", "Organization", "共同医院", 7));
        var paged = new List<NodeSummary>();
        while (paged.Count < 8)
        {
            var page = await store.SearchAsync("医院", 3, paged.Count == 0 ? null : paged[^1].Id, None);
            page.ShouldNotBeEmpty();
            paged.AddRange(page);
        }

        paged.ShouldBe(all);
    }

    [StoreFact]
    public async Task Statements_OfANode_BothWaysInOrderAndPaged()
    {
        var record = Sheet.Record("a", "题目\n正文", null, 1,
            ("organization/甲", "name", null, "甲"), ("person/张三@甲", "AFFILIATED_WITH", "organization/甲", "院长"), ("", "MENTIONS", "organization/甲", "甲院"),
            ("organization/甲", "PART_OF", "organization/乙", null), ("organization/丙", "PART_OF", "organization/丁", null));
        await store.WriteAsync([record], None);
        var all = await store.StatementsAsync(new StatementQuery(["organization/甲"]), None);
        all.Select(s => s.Predicate).ShouldBe(["AFFILIATED_WITH", "MENTIONS", "PART_OF", "name"]);
        all[0].ShouldBe(record.Statements.Single(s => s.Predicate == "AFFILIATED_WITH"));
        var rest = await store.StatementsAsync(new StatementQuery(["organization/甲"]) { Limit = 2, After = (all[1].Predicate, all[1].ArticleId, all[1].Id) }, None);
        rest.ShouldBe(all.Skip(2));
        (await store.StatementsAsync(new StatementQuery(["organization/甲"]) { Predicates = ["PART_OF"] }, None)).ShouldHaveSingleItem();
    }

    [StoreTheory]
    [InlineData("2024-01-11", 0)]
    [InlineData("2024-01-12", 1)]
    [InlineData("2024-01-18", 1)]
    [InlineData("2023", 0)]
    [InlineData("2024", 2)]
    [InlineData("2024-01", 2)]
    public async Task Statements_AsOf_OnlyWhatIssuesHadCarried(string asOf, int mentions)
    {
        await store.WriteAsync([Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲"), Sheet.Naming("b", Sheet.Issue(2, "2024-01-19"), "甲")], None);
        var query = new StatementQuery(["organization/甲"]) { Predicates = ["MENTIONS"], AsOf = PartialDate.TryParse(asOf) };
        (await store.StatementsAsync(query, None)).Count.ShouldBe(mentions);
    }

    [StoreFact]
    public async Task Resolution_Same_JoinsNodesAndIsTakenBack()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院"), Sheet.Naming("b", null, "甲院")], None);
        var before = await DumpAsync();
        await store.WriteResolutionAsync(Same("organization/甲院", "organization/甲医院"), None);
        (await store.StatementsAsync(new StatementQuery(["organization/甲医院"]) { Predicates = ["MENTIONS"] }, None)).Count.ShouldBe(2);
        (await store.SearchAsync("甲院", 10, null, None)).Select(n => n.Id).ShouldBe(["organization/甲医院"]);
        (await store.NodesAsync(["organization/甲院"], None)).ShouldBeEmpty();
        await store.WriteResolutionAsync(Resolution.None, None);
        (await DumpAsync()).ShouldBe(before);
        (await store.NodesAsync(["organization/甲院"], None)).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Resolution_WrittenFirst_HoldsForNodesThatComeLater()
    {
        await store.WriteResolutionAsync(Same("organization/甲院", "organization/甲医院"), None);
        await store.WriteAsync([Sheet.Naming("b", null, "甲院")], None);
        (await store.SearchAsync("甲院", 10, null, None)).Select(n => n.Id).ShouldBe(["organization/甲医院"]);
    }

    [StoreFact]
    public async Task Resolution_NotAnEntity_HidesTheNodeButKeepsItsStatements()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院", "全局")], None);
        await store.WriteResolutionAsync(Same("organization/全局", ""), None);
        (await store.SearchAsync("全局", 10, null, None)).ShouldBeEmpty();
        (await DumpAsync()).ShouldContain("全局");
    }

    [StoreFact]
    public async Task Resolution_Correction_ReplacesTheName()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医阮")], None);
        await store.WriteResolutionAsync(Resolution.None with
        {
            Corrections = new Dictionary<(string NodeId, string Property), string> { [("organization/甲医阮", "name")] = "甲医院" },
        }, None);
        (await store.NodesAsync(["organization/甲医阮"], None)).Single().Name.ShouldBe("甲医院");
    }

    [StoreFact]
    public async Task Articles_ById_ComeBackWhole()
    {
        var record = Sheet.Naming("a", null, "甲医院");
        await store.WriteAsync([record], None);
        (await store.ArticlesAsync(["article/a", "article/none"], None)).ShouldBe([record.Article]);
    }

    [StoreFact]
    public async Task Write_Cancelled_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => store.WriteAsync([Sheet.Naming("a", null, "甲医院")], cancelled.Token));
        (await DumpAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Resolution_Same_CountsAnArticleThatSpeaksOfBothOnce()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院", "甲院"), Sheet.Naming("b", null, "甲院")], None);
        await store.WriteResolutionAsync(Same("organization/甲院", "organization/甲医院"), None);
        (await store.NodesAsync(["organization/甲医院"], None)).Single().Articles.ShouldBe(2);
    }

    [StoreFact]
    public async Task Resolution_ToANodeThatIsNotThere_TakesTheNameOfItsMembers()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "健康行动")], None);
        await store.WriteResolutionAsync(Same("organization/健康行动", "policy/健康行动"), None);
        (await store.NodesAsync(["policy/健康行动"], None)).ShouldBe([new NodeSummary("policy/健康行动", "Policy", "健康行动", 1)]);
        await store.WriteResolutionAsync(Resolution.None, None);
        (await store.StatisticsAsync(None)).Nodes.Select(n => n.Key).ShouldBe(["Article", "Issue", "Organization"]);
    }

    [StoreFact]
    public async Task Resolution_OfNodesThatAreNotThere_MakesNone()
    {
        await store.WriteResolutionAsync(Same("organization/丙", "organization/丁"), None);
        (await store.StatisticsAsync(None)).Nodes.Sum(n => n.Value).ShouldBe(0);
    }

    [StoreFact]
    public async Task Resolution_MemberThatVanishes_TakesItsCanonicalNodeAlong()
    {
        await store.WriteResolutionAsync(Same("organization/甲院", "organization/甲医院"), None);
        await store.WriteAsync([Sheet.Naming("a", null, "甲院")], None);
        await store.WriteAsync([Sheet.Record("a", "题目a\n正文", "v2", null, 1)], None);
        (await store.StatisticsAsync(None)).Nodes.Where(n => n.Value > 0).Select(n => n.Key).ShouldBe(["Article"]);
    }

    [StoreFact]
    public async Task Resolution_NotAnEntity_HidesTheEdgesToIt()
    {
        await store.WriteAsync([Sheet.Record("a", "题目\n正文", null, 1, ("person/张三@甲", "AFFILIATED_WITH", "organization/甲", "院长"))], None);
        await store.WriteResolutionAsync(Same("organization/甲", ""), None);
        (await store.StatementsAsync(new StatementQuery(["person/张三@甲"]), None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Resolution_CorrectedName_IsFound()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医阮")], None);
        await store.WriteResolutionAsync(Corrected("organization/甲医阮", "name", "甲医院"), None);
        (await store.SearchAsync("医院", 10, null, None)).Select(n => n.Id).ShouldBe(["organization/甲医阮"]);
    }

    [StoreFact]
    public async Task Resolution_CorrectedPlace_MovesTheEdge()
    {
        await store.WriteAsync([Sheet.Record("a", "题目\n正文", null, 1, ("event/1", "TOOK_PLACE_IN", "region/110000", null), ("region/120000", "name", null, "天津市"))], None);
        await store.WriteResolutionAsync(Corrected("event/1", "TOOK_PLACE_IN", "region/120000"), None);
        (await EdgesAsync("event/1")).ShouldBe(["event/1 region/120000"]);
        (await EdgesAsync("region/120000")).ShouldBe(["event/1 region/120000"]);
        (await EdgesAsync("region/110000")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Statements_OfSeveralNodes_AreOneOrderedPage()
    {
        await store.WriteAsync([.. Enumerable.Range(1, 6).Select(i => Sheet.Naming(Sheet.Text(i), null, "甲", "乙"))], None);
        var all = await store.StatementsAsync(new StatementQuery(["organization/甲", "organization/乙"]), None);
        all.Count.ShouldBe(24);
        all.ShouldBe(all.OrderBy(s => s.Predicate, StringComparer.Ordinal).ThenBy(s => s.ArticleId, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal));
        (await store.StatementsAsync(new StatementQuery(["organization/甲", "organization/乙"]) { Limit = 7, After = (all[4].Predicate, all[4].ArticleId, all[4].Id) }, None))
            .ShouldBe(all.Skip(5).Take(7));
        (await store.StatementsAsync(new StatementQuery(["organization/甲", "organization/乙"]) { Limit = 3, Predicates = ["name", "MENTIONS"] }, None))
            .ShouldBe(all.Take(3));
    }

    [StoreFact]
    public async Task CarriedBy_ArticleInSeveralIssues_KnowsFirstAndLast()
    {
        await store.WriteAsync(
        [
            Sheet.Naming("a", Sheet.Issue(2, "2024-01-19"), "甲"), Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲"), Sheet.Naming("a", Sheet.Issue(3, "2024-01-26"), "甲"),
            Sheet.Naming("b", null, "甲"),
        ], None);
        var carried = await CarriedBy.OfAsync(store, ["article/a", "article/b"], None);
        carried.Keys.ShouldBe(["article/a"]);
        (carried["article/a"].First.Number, carried["article/a"].Last.Number).ShouldBe((1, 3));
    }

    [StoreFact]
    public async Task Copy_IntoAnEmptyStore_GivesTheSameDump_AndAgainChangesNothing()
    {
        await store.WriteAsync(
        [
            Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲", "乙"), Sheet.Naming("a", Sheet.Issue(2, "2024-01-19"), "甲", "乙"), Sheet.Naming("b", null, "甲"),
        ], None);
        await store.WriteResolutionAsync(Same("organization/乙", "organization/甲"), None);
        await using var copy = await OpenOtherAsync();
        await GraphCopy.RunAsync(store, copy, null, None);
        (await DumpAsync(copy)).ShouldBe(await DumpAsync());
        await GraphCopy.RunAsync(store, copy, null, None);
        (await DumpAsync(copy)).ShouldBe(await DumpAsync());
    }

    [StoreFact]
    public async Task Check_WrittenReplacedAndResolved_CountsAreRight()
    {
        await store.WriteAsync([Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲", "乙"), Sheet.Naming("b", null, "甲", "丙"), Sheet.Naming("c", null, "丁")], None);
        await store.WriteResolutionAsync(Same("organization/乙", "organization/甲"), None);
        await store.WriteAsync([Sheet.Record("b", "题目b\n正文", "v2", null, 1, ("organization/乙", "name", null, "乙"))], None);
        await store.WriteResolutionAsync(Same("organization/丁", ""), None);

        // Articles made by hand bear no hashes as ids; all else must be right.
        var faults = new List<Finding>();
        await foreach (var fault in new GraphCheck(store).RunAsync(None))
        {
            faults.Add(fault);
        }

        faults.Where(f => f.Code is not (FindingCode.CheckId or FindingCode.CheckSurface)).ShouldBeEmpty();
        faults.ShouldNotBeEmpty();
    }

    private static Resolution Corrected(string id, string property, string value) =>
        Resolution.None with { Corrections = new Dictionary<(string NodeId, string Property), string> { [(id, property)] = value } };

    private async Task<IEnumerable<string>> EdgesAsync(string node) =>
        (await store.StatementsAsync(new StatementQuery([node]), None)).Where(s => s.Object is not null).Select(s => $"{s.Subject} {s.Object}");

    private static Resolution Same(string id, string canonical) =>
        Resolution.None with { Canonical = new Dictionary<string, string>(StringComparer.Ordinal) { [id] = canonical } };

    private Task<string> DumpAsync() => DumpAsync(store);

    private static async Task<string> DumpAsync(IGraphReader reader)
    {
        using var buffer = new MemoryStream();
        await CanonicalDump.WriteAsync(reader, buffer, None);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private async Task<List<(string, string)>> ContainmentsAsync()
    {
        var all = new List<(string, string)>();
        await foreach (var containment in store.ContainmentsAsync(null, None))
        {
            all.Add((containment.IssueId, containment.ArticleId));
        }

        return all;
    }
}
