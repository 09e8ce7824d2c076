using HealthGraph.Graph;
using HealthGraph.Stores.Neo4j.Exporting;
using HealthGraph.Tests.Exporting;

namespace HealthGraph.Tests.Stores.Neo4j.Exporting;

public sealed class BulkFormatTests
{
    [Fact]
    public async Task Write_Example_NodesWithLabelsAndProperties()
    {
        var files = await ExportAsync(Resolution.None);
        Lines(files["nodes.csv"]).ShouldContain(
            "\"Node\u001FEntity\u001FOrganization\",\"organization/甲省卫生健康委员会\",2,\"甲省卫健委\u001F甲省卫生健康委员会\",\"甲省卫生健康委员会\",\"government\",,,,,,,,,,,,,,,,",
            files["nodes.csv"]);
        Lines(files["nodes.csv"]).ShouldContain(l => l.Contains("\"indicator/1\",1,\"次数\",\"次数\",,,,,,,,,,,,-12.5,", StringComparison.Ordinal));
        Lines(files["edges.csv"]).ShouldContain(l => l.StartsWith("\"person/张三@甲省卫生健康委员会\",\"organization/甲省卫生健康委员会\",\"AFFILIATED_WITH\",", StringComparison.Ordinal));
        Lines(files["contains.csv"]).ShouldContain("\"issue/测试周报#1\",\"article/a\",\"CONTAINS\",1");
        files["articles.csv"].ShouldContain("\"=题目\n<正文> & \"\"引号\"\"\"");
    }

    [Fact]
    public async Task Write_Decisions_MoveEdgesAndLabelsAsTheStoreDoes()
    {
        var files = await ExportAsync(new Resolution(
            new Dictionary<string, string> { ["organization/乙市第一医院"] = "organization/丙大学", ["region/110000"] = "" },
            new Dictionary<(string NodeId, string Property), string>()));
        Lines(files["nodes.csv"]).ShouldContain(l => l.StartsWith("\"Node\u001FMerged\",\"organization/乙市第一医院\",", StringComparison.Ordinal));
        Lines(files["nodes.csv"]).ShouldContain(l => l.StartsWith("\"Node\u001FRejected\",\"region/110000\",", StringComparison.Ordinal));
        Lines(files["same-as.csv"]).ShouldContain("\"organization/乙市第一医院\",\"organization/丙大学\",\"SAME_AS\"");
        Lines(files["mentions.csv"]).ShouldContain(l => l.StartsWith("\"article/a\",\"organization/丙大学\",\"MENTIONS\",\"organization/乙市第一医院\",1,", StringComparison.Ordinal));
        Lines(files["resolutions.csv"]).ShouldContain("\"Resolution\",\"region/110000\",\"\",\"Entity\u001FRegion\",\"\"");
    }

    [Fact]
    public async Task Write_Twice_SameBytes() => (await ExportAsync(GeneratedGraph.Decisions)).ShouldBe(await ExportAsync(GeneratedGraph.Decisions));

    private static async Task<IReadOnlyDictionary<string, string>> ExportAsync(Resolution resolution)
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example, resolution);
        return await graph.ExportAsync(new BulkFormat());
    }

    private static string[] Lines(string file) => file.Split('\n');
}
