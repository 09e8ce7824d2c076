using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class TopTests
{
    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("a1", "2024-01-01", ("", "MENTIONS", "organization/甲", "甲"), ("", "MENTIONS", "organization/甲", "甲院"), ("", "MENTIONS", "organization/甲", "本院"),
            ("organization/甲", "kind", null, "hospital"), ("organization/乙", "kind", null, "government"), ("", "MENTIONS", "topic/医保", "医保"))
        .Article("a2", "2024-02-01", ("", "MENTIONS", "organization/乙", "乙"), ("organization/乙", "PARTICIPATED_IN", "event/1", "subject"), ("organization/乙", "PARTICIPATED_IN", "event/2", "subject"),
            ("organization/丙", "PARTICIPATED_IN", "event/1", "subject"), ("organization/丙", "LOCATED_IN", "region/1", null), ("organization/丙", "PART_OF", "organization/乙", null))
        .Article("b3", "2024-03-01", ("organization/乙", "PARTICIPATED_IN", "event/1", "subject"), ("", "PUBLISHED_BY", "organization/丁", "丁报"));

    [Theory]
    [InlineData(TopBy.Articles, null, null, "乙 3, 丁 1, 丙 1, 甲 1")]
    [InlineData(TopBy.Mentions, null, null, "甲 3, 乙 1")]
    [InlineData(TopBy.Events, null, null, "乙 2, 丙 1")]
    [InlineData(TopBy.Degree, null, null, "丙 3, 乙 3")]
    [InlineData(TopBy.Articles, "hospital", null, "甲 1")]
    [InlineData(TopBy.Mentions, "government", null, "乙 1")]
    [InlineData(TopBy.Articles, null, "topic/医保", "乙 1, 甲 1")]
    [InlineData(TopBy.Events, null, "topic/医保", "")]
    public async Task Of_ByAnything_MostFirstThenById(TopBy by, string? type, string? topic, string found)
    {
        var top = Top.Of(await Graph.ViewAsync(), new TopQuestion("Organization", by) { Type = type, Articles = new ArticleFilter { Topic = topic } });
        string.Join(", ", top.Select(t => $"{t.Node.Id[13..]} {t.Count}")).ShouldBe(found);
    }

    [Fact]
    public async Task Of_First_TakesThatMany()
    {
        var view = await Graph.ViewAsync();
        Top.Of(view, new TopQuestion("Organization", TopBy.Events) { First = 1 }).Single().Node.Id.ShouldBe("organization/乙");
        Top.Of(view, new TopQuestion("Planet", TopBy.Events)).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Top.Of(view, new TopQuestion("Organization", TopBy.Events) { First = 501 }));
    }
}
