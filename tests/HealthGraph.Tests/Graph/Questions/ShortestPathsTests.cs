using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class ShortestPathsTests
{
    // 甲 - 乙 - 丁 twice, by 丙 too; 甲 - 戊 - 己 - 丁 is longer; 庚 hangs on nothing; 甲 and 丁 stand in one article.
    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("1", "2024-01-01", ("organization/甲", "PART_OF", "organization/乙", null), ("organization/丁", "PART_OF", "organization/乙", null), ("", "MENTIONS", "organization/甲", "甲"), ("", "MENTIONS", "organization/丁", "丁"))
        .Article("2", "2024-01-02", ("organization/甲", "PART_OF", "organization/乙", null), ("organization/丁", "PART_OF", "organization/乙", null))
        .Article("3", "2024-01-03", ("person/张@甲", "AFFILIATED_WITH", "organization/甲", "院长"), ("person/张@甲", "AFFILIATED_WITH", "organization/丁", "顾问"))
        .Article("4", "2024-01-04", ("organization/甲", "LOCATED_IN", "region/1", null), ("organization/己", "LOCATED_IN", "region/1", null), ("organization/己", "PART_OF", "organization/丁", null))
        .Article("5", "2024-01-05", ("organization/庚", "name", null, "庚"));

    [Fact]
    public async Task Find_SeveralOfOneLength_BestSupportedFirst()
    {
        var paths = ShortestPaths.Find(await Graph.ViewAsync(), new PathQuestion("organization/甲", "organization/丁"));
        paths.Select(Text).ShouldBe(
        [
            "organization/甲 -PART_OF- organization/乙 -PART_OF- organization/丁",
            "organization/甲 -AFFILIATED_WITH- person/张@甲 -AFFILIATED_WITH- organization/丁",
        ]);
        paths[1].Steps.Select(s => (s.Subject.Id, s.Value, s.Articles)).ShouldBe([("person/张@甲", "院长", 1), ("person/张@甲", "顾问", 1)]);
    }

    [Theory]
    [InlineData("organization/甲", "organization/丁", 1, null, null, 0)]
    [InlineData("organization/甲", "organization/丁", 4, "Person", null, 1)]
    [InlineData("organization/甲", "organization/丁", 4, "Region,Organization", "LOCATED_IN,PART_OF", 1)]
    [InlineData("organization/甲", "organization/丁", 2, "Region", null, 0)]
    [InlineData("organization/甲", "organization/丁", 3, null, "LOCATED_IN", 0)]
    [InlineData("organization/甲", "organization/乙", 1, null, null, 1)]
    [InlineData("organization/甲", "organization/庚", 6, null, null, 0)]
    [InlineData("organization/甲", "organization/甲", 6, null, null, 0)]
    [InlineData("organization/甲", "organization/无", 6, null, null, 0)]
    public async Task Find_Bounds_Hold(string from, string to, int length, string? through, string? over, int count)
    {
        var question = new PathQuestion(from, to) { MaxLength = length, Through = through?.Split(','), Over = over?.Split(',') };
        ShortestPaths.Find(await Graph.ViewAsync(), question).Count.ShouldBe(count);
    }

    [Fact]
    public async Task Find_ThroughArticles_TakesMentionsAsSteps()
    {
        var paths = ShortestPaths.Find(await Graph.ViewAsync(), new PathQuestion("organization/甲", "organization/丁") { Through = ["Article"] });
        paths.Select(Text).ShouldBe(["organization/甲 -MENTIONS- article/1 -MENTIONS- organization/丁"]);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(7, 10)]
    [InlineData(3, 0)]
    [InlineData(3, 101)]
    public async Task Find_OutOfRange_IsTheCallersFault(int length, int first)
    {
        var view = await Graph.ViewAsync();
        Should.Throw<ArgumentException>(() => ShortestPaths.Find(view, new PathQuestion("organization/甲", "organization/丁") { MaxLength = length, First = first }));
    }

    private static string Text(GraphPath path) =>
        path.Nodes[0].Id + string.Concat(path.Steps.Zip(path.Nodes.Skip(1), (step, node) => $" -{step.Predicate}- {node.Id}"));
}
