using HealthGraph.Graph.Index;
using HealthGraph.Tests.Graph.Questions;

namespace HealthGraph.Tests.Graph.Index;

public sealed class RegionTreeTests
{
    private static readonly SmallGraph Graph = new SmallGraph().Article("a", null,
        Region("510000", "四川省"), Region("510700", "四川省绵阳市"), Region("510704", "四川省绵阳市游仙区"), Region("510704101", "四川省绵阳市游仙区某镇"),
        Region("110000", "北京市"), Region("110105", "北京市朝阳区"), Region("四川省绵阳市新区", "四川省绵阳市新区"), Region("?朝阳区@a", "朝阳区"),
        Region("甲园区", "甲园区"), ("region/甲园区", "PART_OF", "region/110105", null), Region("510", "四川省内"));

    [Theory]
    [InlineData("region/510000", null)]
    [InlineData("region/510700", "region/510000")]
    [InlineData("region/510704101", "region/510704")]
    [InlineData("region/110105", "region/110000")]
    [InlineData("region/四川省绵阳市新区", "region/510700")]
    [InlineData("region/甲园区", "region/110105")]
    [InlineData("region/?朝阳区@a", null)]
    public async Task Parent_OfAPlace_IsTheNextAroundIt(string region, string? parent)
    {
        var view = await Graph.ViewAsync();
        (view.Regions.Parent(view.Node(region)!)?.Id).ShouldBe(parent);
    }

    [Theory]
    [InlineData("region/510700", "region/510700 region/510704 region/510704101 region/四川省绵阳市新区")]
    [InlineData("region/110000", "region/110000 region/110105 region/甲园区")]
    [InlineData("region/110100", "region/110100 region/110105 region/甲园区")]
    [InlineData("region/990000", "region/990000")]
    public async Task Within_APlace_IsAllThatLiesBelow(string region, string found) =>
        string.Join(' ', (await Graph.ViewAsync()).Regions.Within(region).Order(StringComparer.Ordinal)).ShouldBe(found);

    [Theory]
    [InlineData("region/510704101", "province", "region/510000")]
    [InlineData("region/510704101", "county", "region/510704")]
    [InlineData("region/510704101", "town", "region/510704101")]
    [InlineData("region/甲园区", "province", "region/110000")]
    [InlineData("region/510000", "county", null)]
    public async Task At_ALevel_IsTheAncestorThere(string region, string level, string? found)
    {
        var view = await Graph.ViewAsync();
        (view.Regions.At(view.Node(region)!, level)?.Id).ShouldBe(found);
    }

    [Fact]
    public async Task Children_OfAPlace_AreThoseDirectlyInIt()
    {
        var view = await Graph.ViewAsync();
        view.Regions.Children(view.Node("region/510700")!).Select(c => c.Id).ShouldBe(["region/510704", "region/四川省绵阳市新区"]);
    }

    private static (string, string, string?, string?) Region(string local, string name) => ("region/" + local, "name", null, name);
}
