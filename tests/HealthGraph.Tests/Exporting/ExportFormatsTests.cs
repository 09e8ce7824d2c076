using HealthGraph.Exporting;
using HealthGraph.Stores.Neo4j.Exporting;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Exporting;

/// <summary>What holds for every format.</summary>
public sealed class ExportFormatsTests
{
    private static readonly IExportFormat[] All = [.. ExportFormats.All, new BulkFormat(), new CypherFormat()];

    public static TheoryData<string> Names => [.. All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Write_SameGraphInAnotherOrder_SameBytes(string name)
    {
        var records = new GeneratedGraph(3).Records(30);
        await using var one = await TemporaryGraph.WithAsync(records, GeneratedGraph.Decisions);
        await using var other = await TemporaryGraph.WithAsync(records.Reverse(), GeneratedGraph.Decisions);
        var format = All.Single(f => f.Name == name);
        var (first, second) = (await one.ExportAsync(format), await other.ExportAsync(format));
        first.Values.Sum(f => f.Length).ShouldBeGreaterThan(500);
        first.ShouldBe(second);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Write_EmptyGraph_Works(string name)
    {
        await using var graph = await TemporaryGraph.WithAsync([]);
        var format = All.Single(f => f.Name == name);
        (await graph.ExportAsync(format)).Keys.ShouldContain(format.File ?? (name is "csv" ? "articles.csv" : "nodes.csv"));
    }

    [Fact]
    public void All_Names_AreUnique() => All.Select(f => f.Name).ShouldBeUnique();
}
