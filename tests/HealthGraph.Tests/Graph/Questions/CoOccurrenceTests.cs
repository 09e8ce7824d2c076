using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class CoOccurrenceTests
{
    private static readonly SmallGraph Graph = new SmallGraph()
        .Mentioning("a1", "2024-01-01", "organization/甲", "organization/乙", "topic/医保", "region/510000")
        .Mentioning("a2", "2024-02-01", "organization/甲", "organization/乙", "topic/互联网")
        .Mentioning("b3", null, "organization/甲", "organization/丙", "topic/医保", "region/510700")
        .Article("b4", "2024-03-01", ("", "MENTIONS", "organization/甲", "甲"), ("", "MENTIONS", "organization/甲", "甲院"), ("organization/丁", "name", null, "丁"));

    [Theory]
    [InlineData("Organization", "Organization", null, null, "乙 甲 2, 丙 甲 1")]
    [InlineData("Organization", "Topic", null, null, "甲 医保 2, 丙 医保 1, 乙 互联网 1, 乙 医保 1, 甲 互联网 1")]
    [InlineData("Topic", "Organization", null, "topic/互联网", "互联网 乙 1, 互联网 甲 1")]
    [InlineData("Organization", "Organization", "region/510000", null, "丙 甲 1, 乙 甲 1")]
    [InlineData("Organization", "Organization", "region/510700", null, "丙 甲 1")]
    [InlineData("Organization", "Organization", null, "topic/无", "")]
    [InlineData("Planet", "Organization", null, null, "")]
    public async Task Pairs_Mentioned_MostFirstThenById(string kind, string other, string? region, string? topic, string pairs)
    {
        var question = new CoOccurrenceQuestion(kind, other) { Articles = new ArticleFilter { Region = region, Topic = topic } };
        var found = CoOccurrence.Pairs(await Graph.ViewAsync(), question);
        string.Join(", ", found.Select(p => $"{Local(p.Node)} {Local(p.Other)} {p.Articles}")).ShouldBe(pairs);
    }

    [Fact]
    public async Task Pairs_Days_AreThoseOfTheArticles()
    {
        var best = CoOccurrence.Pairs(await Graph.ViewAsync(), new CoOccurrenceQuestion("Organization", "Organization") { First = 1 }).Single();
        (best.First, best.Last).ShouldBe((new PartialDate(2024, 1, 1), new PartialDate(2024, 2, 1)));
    }

    /// <summary>More nodes than are paired at first, the best pair among the rare ones.</summary>
    [Fact]
    public async Task Pairs_OfRareNodes_AreNotOverlooked()
    {
        var graph = new SmallGraph();
        for (var i = 0; i < 300; i++)
        {
            graph.Mentioning($"x{i}", null, $"organization/常{i}").Mentioning($"y{i}", null, $"organization/常{i}").Mentioning($"z{i}", null, $"organization/常{i}");
        }

        graph.Mentioning("p", null, "organization/稀", "organization/少").Mentioning("q", null, "organization/稀", "organization/少");
        var best = CoOccurrence.Pairs(await graph.ViewAsync(), new CoOccurrenceQuestion("Organization", "Organization")).Single();
        (Local(best.Node), Local(best.Other), best.Articles).ShouldBe(("少", "稀", 2));
    }

    [Theory]
    [InlineData("organization/甲", "Organization", "乙 2, 丙 1")]
    [InlineData("organization/甲", "Topic", "医保 2, 互联网 1")]
    [InlineData("organization/丁", "Organization", "")]
    public async Task With_OneNode_CountsItsArticles(string node, string kind, string found)
    {
        var view = await Graph.ViewAsync();
        string.Join(", ", CoOccurring.With(view.Node(node)!, kind, 10).Select(c => $"{Local(c.Node)} {c.Articles}")).ShouldBe(found);
    }

    private static string Local(NodeView node) => node.Id[(node.Id.IndexOf('/') + 1)..];
}
