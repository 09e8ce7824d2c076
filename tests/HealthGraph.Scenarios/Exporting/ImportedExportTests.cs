using System.Text.Json;

namespace HealthGraph.Scenarios.Exporting;

/// <summary>What <c>healthgraph import</c> makes of our own exports.</summary>
public sealed class ImportedExportTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Fact]
    public async Task ExportJsonl_ImportedIntoAnEmptyStore_EqualDump()
    {
        var folder = await graph.ExportAsync("jsonl");
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(graph.Folder, "restored")).FullName, "graph.db");
        await graph.RunAsync("import", Path.Combine(folder, "graph.jsonl"), "--store", store);
        (await graph.RunAsync("dump", "--store", store)).ShouldBe(await graph.RunAsync("dump"));
    }

    [Fact]
    public async Task ExportCsv_ArticlesImportedIntoAnEmptyStore_SameIssuesAndArticles()
    {
        var folder = await graph.ExportAsync("csv");
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(graph.Folder, "reread")).FullName, "graph.db");
        await graph.RunAsync("import", Path.Combine(folder, "articles.csv"), "--store", store);
        var (before, after) = (Articles(await graph.RunAsync("dump")), Articles(await graph.RunAsync("dump", "--store", store)));
        before.Count.ShouldBe(6 + 21 + 21);
        after.ShouldBe(before);
    }

    /// <summary>Issues and places whole, articles without what reading makes of their text.</summary>
    private static List<string> Articles(string dump) =>
    [
        .. dump.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(l => First(l) is "issue" or "contains" or "article")
            .Select(l => First(l) is "article" ? $"{l.GetProperty("article")} {l.GetProperty("title")} {l.GetProperty("url")} {l.GetProperty("publishedOn")}" : l.ToString()),
    ];

    private static string First(JsonElement line) => line.EnumerateObject().First().Name;
}
