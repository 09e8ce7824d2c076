using System.Xml.Linq;
using HealthGraph.Exporting;
using HealthGraph.Exporting.Graphs;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Exporting.Graphs;

public sealed class GraphFormatTests
{
    public static TheoryData<IExportFormat> Formats => [new GraphMlFormat(), new GexfFormat()];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_Example_EveryEdgeTiesTwoNodes(IExportFormat format)
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var xml = XDocument.Parse(await graph.TextAsync(format));
        var nodes = Ids(xml, "node", "id");
        nodes.ShouldBeUnique();
        nodes.ShouldContain("article/b");
        nodes.ShouldContain("issue/测试周报#2");
        Ids(xml, "edge", "id").ShouldBeUnique();
        Ids(xml, "edge", "source").Concat(Ids(xml, "edge", "target")).Except(nodes).ShouldBeEmpty();
        Ids(xml, "edge", "id").Count.ShouldBe(11);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_SomeKinds_OnlyEdgesBetweenThem(IExportFormat format)
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var xml = XDocument.Parse(await graph.TextAsync(format, new ExportScope { Kinds = new HashSet<string> { "Person", "Organization" } }));
        Ids(xml, "node", "id").ShouldBe(["organization/丙大学", "organization/乙市第一医院", "organization/甲省卫生健康委员会", "person/张三@甲省卫生健康委员会"]);
        Ids(xml, "edge", "source").ShouldBe(["person/张三@甲省卫生健康委员会"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_CharactersThatXmlForbids_StandAsReplacements(IExportFormat format)
    {
        await using var graph = await TemporaryGraph.WithAsync([Sheet.Naming("a", null, "甲\u0001乙<&\"\uFFFE𠮷")]);
        var xml = XDocument.Parse(await graph.TextAsync(format));
        Ids(xml, "node", "id").ShouldContain("organization/甲\uFFFD乙<&\"\uFFFD𠮷");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_SomeNodes_AlsoTheEdgesThatOtherArticlesState(IExportFormat format)
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var nodes = new HashSet<string> { "organization/甲省卫生健康委员会", "person/张三@甲省卫生健康委员会", "article/a" };
        var xml = XDocument.Parse(await graph.TextAsync(format, new ExportScope { Nodes = nodes }));
        Ids(xml, "node", "id").ShouldBe(["article/a", "organization/甲省卫生健康委员会", "person/张三@甲省卫生健康委员会"]);
        Ids(xml, "edge", "source").ShouldBe(["article/a", "person/张三@甲省卫生健康委员会"]);
    }

    [Fact]
    public async Task WriteGexf_Dates_RunFromTheFirstToTheLastDay()
    {
        var month = TemporaryGraph.Example[2] with { Article = TemporaryGraph.Example[2].Article with { PublishedOn = new PartialDate(2024, 2) } };
        await using var graph = await TemporaryGraph.WithAsync([month]);
        var node = XDocument.Parse(await graph.TextAsync(new GexfFormat())).Descendants().First(e => e.Attribute("id")?.Value is "organization/丙大学");
        node.Attribute("start")!.Value.ShouldBe("2024-02-01");
        node.Attribute("end")!.Value.ShouldBe("2024-02-29");
    }

    private static List<string> Ids(XDocument xml, string element, string attribute) =>
        [.. xml.Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Attribute(attribute)!.Value)];
}
