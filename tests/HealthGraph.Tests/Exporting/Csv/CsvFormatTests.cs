using HealthGraph.Exporting;
using HealthGraph.Exporting.Csv;
using HealthGraph.Graph;

namespace HealthGraph.Tests.Exporting.Csv;

public sealed class CsvFormatTests
{
    [Fact]
    public async Task Write_Articles_OneRowAnIssueInOrder()
    {
        var rows = Rows((await ExportAsync())["articles.csv"]);
        rows[0].ShouldBe("\uFEFFissueSeries,issueNumber,issuePublishedOn,title,source,link,date,body,ordinal,issueCoverageStart,issueCoverageEnd,issuePublisher,issueId,articleId");
        rows[1].ShouldBe("测试周报,1,2024-01-12,甲省上线平台,测试网,http://example.com/a,2024-01-10,\"第一段，甲省卫健委与乙市第一医院签约。\n第二段。\",1,,,测试中心,issue/测试周报#1,article/a");
        rows[2].ShouldBe("测试周报,2,2024-02-02,'=题目,测试网,http://example.com/b,2024-01-10,\"<正文> & \"\"引号\"\"\",1,,,测试中心,issue/测试周报#2,article/b");
        rows[3].ShouldStartWith(",,,题目c,");
    }

    [Fact]
    public async Task Write_Nodes_WithAliasesPropertiesAndDates()
    {
        var files = await ExportAsync();
        Rows(files["organizations.csv"]).ShouldContain("organization/甲省卫生健康委员会,甲省卫生健康委员会,government,甲省卫健委,2,2024-01-10,2024-01-10");
        Rows(files["indicators.csv"]).ShouldContain(r => r.StartsWith("indicator/1,次数,-12.5,", StringComparison.Ordinal));
        Rows(files["events.csv"]).ShouldContain(r => r.StartsWith("event/1,\"签约\"\"平台\"\"\",Cooperation,,2024-01,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_Relations_OneRowAnEdgeWithItsSentence()
    {
        var rows = Rows((await ExportAsync())["relations.csv"]);
        rows.Count(r => r.StartsWith("甲省上线平台,MENTIONS,甲省卫生健康委员会,", StringComparison.Ordinal)).ShouldBe(1);
        rows.ShouldContain(r => r.StartsWith("张三,AFFILIATED_WITH,甲省卫生健康委员会,主任,2024-01-10,测试网,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_Decisions_AreApplied()
    {
        var resolution = new Resolution(
            new Dictionary<string, string> { ["organization/乙市第一医院"] = "organization/丙大学", ["region/110000"] = "" },
            new Dictionary<(string NodeId, string Property), string> { [("organization/丙大学", "name")] = "丙医科大学" });
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example, resolution);
        var files = await graph.ExportAsync(new CsvFormat());
        Rows(files["organizations.csv"]).ShouldContain("organization/丙大学,丙医科大学,hospital,丙大学|乙市第一医院,2,2024-01-10,2024-01-10");
        files["organizations.csv"].ShouldNotContain("organization/乙市第一医院");
        files["relations.csv"].ShouldNotContain("LOCATED_IN");
    }

    [Fact]
    public async Task Write_SomeKinds_NothingElse()
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var files = await graph.ExportAsync(new CsvFormat(), new ExportScope { Kinds = new HashSet<string> { "Person", "Organization" } });
        files.Keys.ShouldBe(["organizations.csv", "persons.csv", "relations.csv", "statements.csv"]);
        Rows(files["relations.csv"]).Count.ShouldBe(2);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ExportAsync()
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        return await graph.ExportAsync(new CsvFormat());
    }

    private static List<string> Rows(string table) => [.. table.TrimEnd().Split("\r\n")];
}
