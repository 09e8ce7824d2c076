using HealthGraph.Exporting;

namespace HealthGraph.Tests.Exporting;

public sealed class NeighbourhoodTests
{
    [Theory]
    [InlineData(0, new[] { "region/110000" })]
    [InlineData(1, new[] { "organization/甲省卫生健康委员会", "region/110000" })]
    [InlineData(2, new[] { "article/a", "event/1", "indicator/1", "organization/甲省卫生健康委员会", "person/张三@甲省卫生健康委员会", "region/110000" })]
    [InlineData(6, new[] { "article/a", "event/1", "indicator/1", "organization/乙市第一医院", "organization/甲省卫生健康委员会", "person/张三@甲省卫生健康委员会", "region/110000" })]
    public async Task Of_Steps_ReachesWhatEdgesLeadTo(int steps, string[] expected)
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var reached = await Neighbourhood.OfAsync(graph.Store, ["region/110000"], steps, CancellationToken.None);
        reached.Order(StringComparer.Ordinal).ShouldBe(expected);
    }
}
