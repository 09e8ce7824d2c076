using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class NeighbourhoodTests
{
    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("1", "2024-01-01", ("organization/甲", "PART_OF", "organization/乙", null), ("person/张@甲", "AFFILIATED_WITH", "organization/甲", "院长"))
        .Article("2", "2024-01-02", ("organization/甲", "PART_OF", "organization/乙", null), ("organization/乙", "LOCATED_IN", "region/1", null), ("organization/丙", "PART_OF", "organization/乙", null));

    [Theory]
    [InlineData(1, 50, null, "organization/甲 organization/乙 person/张@甲", false)]
    [InlineData(2, 50, null, "organization/甲 organization/乙 person/张@甲 organization/丙 region/1", false)]
    [InlineData(2, 50, "Organization", "organization/甲 organization/乙 organization/丙", false)]
    [InlineData(1, 1, null, "organization/甲 organization/乙", true)]
    public async Task Around_Depth_TakesTheBestSupportedFirst(int depth, int first, string? kinds, string nodes, bool cut)
    {
        var part = Neighbourhood.Around(await Graph.ViewAsync(), new NeighbourhoodQuestion("organization/甲") { Depth = depth, First = first, Kinds = kinds?.Split(',') });
        string.Join(' ', part.Nodes).ShouldBe(nodes);
        part.IsCut.ShouldBe(cut);
    }

    [Fact]
    public async Task Around_Links_StandOnceBetweenWhatIsShown()
    {
        var part = Neighbourhood.Around(await Graph.ViewAsync(), new NeighbourhoodQuestion("organization/甲") { Kinds = ["Organization"], Depth = 2 });
        part.Links.Select(l => $"{l.Subject} {l.Predicate} {l.Object} {l.Articles}").ShouldBe(
            ["organization/丙 PART_OF organization/乙 1", "organization/甲 PART_OF organization/乙 2"]);
    }

    [Fact]
    public async Task Around_NoSuchNode_IsEmpty() =>
        Neighbourhood.Around(await Graph.ViewAsync(), new NeighbourhoodQuestion("organization/无")).Nodes.ShouldBeEmpty();
}
