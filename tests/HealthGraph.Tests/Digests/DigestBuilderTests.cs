using HealthGraph.Digests;
using HealthGraph.Exporting;
using HealthGraph.Graph;
using HealthGraph.Tests.Exporting;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Digests;

public sealed class DigestBuilderTests
{
    private static readonly IssueNode First = Sheet.Issue(1, "2024-01-12");
    private static readonly IssueNode Second = Sheet.Issue(2, "2024-01-19");

    [Fact]
    public async Task Build_Issue_TellsWhatNoneBeforeNamed()
    {
        var digest = await BuildAsync([Sheet.Naming("a", First, "甲院", "乙院"), Sheet.Naming("b", Second, "甲院", "丙院")]);
        Heads(digest, DigestKind.Organizations).ShouldBe(["丙院"]);
        (digest.Articles, digest.Earlier).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Build_ReprintOfAnEarlierIssue_IsNotNew()
    {
        var digest = await BuildAsync([Sheet.Naming("a", First, "甲院"), Sheet.Naming("a", Second, "甲院"), Sheet.Naming("b", Second, "乙院")]);
        Heads(digest, DigestKind.Organizations).ShouldBe(["乙院"]);
        digest.Articles.ShouldBe(1);
    }

    [Fact]
    public async Task Build_LaterIssue_SaysNothing()
    {
        var digest = await BuildAsync([Sheet.Naming("a", Second, "甲院"), Sheet.Naming("b", Sheet.Issue(3, "2024-01-26"), "甲院", "乙院")]);
        Heads(digest, DigestKind.Organizations).ShouldBe(["甲院"]);
        (digest.Articles, digest.Earlier).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Build_MergedBody_IsKnownByTheOtherName()
    {
        var resolution = new Resolution(new Dictionary<string, string> { ["organization/丙院"] = "organization/甲院" }, Resolution.None.Corrections);
        Heads(await BuildAsync([Sheet.Naming("a", First, "甲院"), Sheet.Naming("b", Second, "丙院")], resolution), DigestKind.Organizations).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("subject", "乙院 + 甲院")]
    [InlineData("speaker", null)]
    public async Task Build_Collaboration_OfBodiesThatTookPart(string role, string? head)
    {
        var digest = await BuildAsync([Sheet.Naming("a", First, "甲院", "乙院"), Together("b", Second, "1", role)]);
        Heads(digest, DigestKind.Collaborations).ShouldBe(head is null ? [] : [head]);
    }

    [Fact]
    public async Task Build_CollaborationBefore_IsNotTheFirst() =>
        Heads(await BuildAsync([Together("a", First, "1", "subject"), Together("b", Second, "2", "subject")]), DigestKind.Collaborations).ShouldBeEmpty();

    [Fact]
    public async Task Build_Events_NewOnesByType()
    {
        var digest = await BuildAsync([Together("a", First, "1", "subject"), Together("b", Second, "1", "subject"), Together("c", Second, "2", "subject")]);
        var entry = digest.Sections.Single(s => s.Kind is DigestKind.Events).Entries.ShouldHaveSingleItem();
        (entry.Nodes[0], entry.Group, entry.Head, entry.Detail).ShouldBe(("event/2", "Cooperation", "签约2", "2024-01; 乙院、甲院"));
        entry.Sentence.ShouldBe("题目c");
    }

    [Fact]
    public async Task Build_RegionNewInATopic_ButNotWhereItWasActive()
    {
        var digest = await BuildAsync([Happening("a", First, "1", "region/1"), Happening("b", Second, "2", "region/1"), Happening("c", Second, "3", "region/2")]);
        Heads(digest, DigestKind.RegionTopics).ShouldBe(["region/2: 人工智能"]);
    }

    [Theory]
    [InlineData("12", "15", "甲院: 床位", "12张 (2024-01-10) → 15张 (2024-01-10)")]
    [InlineData("12", "12", null, null)]
    public async Task Build_Indicator_ThatMoved(string before, string now, string? head, string? detail)
    {
        var section = (await BuildAsync([Figure("a", First, before), Figure("b", Second, now)])).Sections.Single(s => s.Kind is DigestKind.Indicators);
        section.Entries.SingleOrDefault()?.Head.ShouldBe(head);
        section.Entries.SingleOrDefault()?.Detail.ShouldBe(detail);
        section.Total.ShouldBe(head is null ? 0 : 1);
    }

    [Theory]
    [InlineData("2024-01", "2024-01", 2, 0)]
    [InlineData("2024-02", null, 0, 2)]
    [InlineData(null, "2023", 0, 0)]
    public async Task Build_Days_ComparesWithWhatCameBefore(string? from, string? to, int articles, int earlier)
    {
        await using var graph = await TemporaryGraph.WithAsync([Sheet.Naming("a", First, "甲院"), Sheet.Naming("b", null, "乙院")]);
        var dates = new ExportDates(PartialDate.TryParse(from), PartialDate.TryParse(to));
        var digest = await DigestBuilder.BuildAsync(graph.Store, null, dates, CancellationToken.None);
        (digest.Articles, digest.Earlier).ShouldBe((articles, earlier));
    }

    private static ArticleRecord Together(string name, IssueNode issue, string happening, string role)
    {
        var id = "event/" + happening;
        return Sheet.Record(name, $"题目{name}\n正文", issue, 1,
            ("", "REPORTS", id, null), (id, "name", null, "签约" + happening), (id, "type", null, "Cooperation"), (id, "date", null, "2024-01"),
            ("organization/甲院", "name", null, "甲院"), ("organization/乙院", "name", null, "乙院"),
            ("organization/甲院", "PARTICIPATED_IN", id, role), ("organization/乙院", "PARTICIPATED_IN", id, role));
    }

    private static ArticleRecord Happening(string name, IssueNode issue, string happening, string region) => Sheet.Record(name, $"题目{name}\n正文", issue, 1,
        ("", "REPORTS", "event/" + happening, null), ("event/" + happening, "TOOK_PLACE_IN", region, null),
        ("event/" + happening, "CONCERNS", "topic/人工智能", null), ("topic/人工智能", "name", null, "人工智能"));

    private static ArticleRecord Figure(string name, IssueNode issue, string value) => Sheet.Record(name, $"题目{name}\n正文", issue, 1,
        ("indicator/" + name, "MEASURES", "organization/甲院", null), ("indicator/" + name, "name", null, "床位"), ("indicator/" + name, "unit", null, "张"),
        ("indicator/" + name, "value", null, value), ("organization/甲院", "name", null, "甲院"));

    private static List<string> Heads(Digest digest, DigestKind kind) => [.. digest.Sections.Single(s => s.Kind == kind).Entries.Select(e => e.Head)];

    private static async Task<Digest> BuildAsync(IEnumerable<ArticleRecord> records, Resolution? resolution = null)
    {
        await using var graph = await TemporaryGraph.WithAsync(records, resolution);
        return await DigestBuilder.BuildAsync(graph.Store, Second, default, CancellationToken.None);
    }
}
