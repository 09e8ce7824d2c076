namespace HealthGraph.Scenarios;

/// <summary>What the program makes for people: a page of a document, a list of what it does not know.</summary>
public sealed class ForPeopleTests : IDisposable
{
    private const string Article = "某市开建平台\n来源：某报\n2024-03-05\n\n3月4日，项目由蓝鹊栖信息技术有限公司承建。\n";

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ExtractHtml_Sample_WritesOnePageTheSameEachTime()
    {
        var sample = Path.Combine(HealthGraphProgram.Root, "samples", "jiangsu-weekly-32.txt");
        (await RunAsync(null, "extract", sample, "--format", "html", "--out", "a")).ExitCode.ShouldBeLessThan(2);
        await RunAsync(null, "extract", sample, "--format", "html", "--out", "b");

        var page = await File.ReadAllBytesAsync(Path.Combine(folder, "a", "jiangsu-weekly-32.html"));
        page.Length.ShouldBeGreaterThan(20_000);
        (await File.ReadAllBytesAsync(Path.Combine(folder, "b", "jiangsu-weekly-32.html"))).ShouldBe(page);
    }

    [Fact]
    public async Task BlindSpots_FileDroppedIntoDictionaries_NamesAreKnownThen()
    {
        var first = await RunAsync(Article, "blindspots", "-", "--out", Path.Combine("mine", "bodies", "found.tsv"));
        first.Output.ShouldContain("蓝鹊栖信息技术有限公司");

        var second = await RunAsync(Article, "blindspots", "-", "--dictionaries", "mine");
        second.Output.ShouldNotContain("蓝鹊栖信息技术有限公司");
        second.ExitCode.ShouldBeLessThan(2);
    }

    private Task<ProgramResult> RunAsync(string? input, params string[] arguments) => HealthGraphProgram.RunAsync(folder, input, arguments);
}
