using System.Text;
using HealthGraph.Graph;
using HealthGraph.Host.Importing;
using HealthGraph.Host.Terminal;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Importing;

namespace HealthGraph.Tests.Host.Importing;

/// <summary>Several files in one import, broken off and gone on with.</summary>
public sealed class ImportResumeTests(ImportedText import) : IClassFixture<ImportedText>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(5, false)]
    [InlineData(30, false)]
    [InlineData(45, false)]
    [InlineData(85, false)]
    [InlineData(45, true)]
    [InlineData(85, true)]
    public async Task Resume_SeveralFiles_LosesNoRejectedRow(int stopAfter, bool otherHeader)
    {
        string[] files = [Table("a", ""), Table("b", otherHeader ? "栏目," : ""), Table("c", "")];
        await RunAsync("whole", files);
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("r", files, stopAfter: stopAfter));
        var reports = await RunAsync("r", files, resume: true);
        reports.ShouldAllBe(r => r.Tally.AddsUp && r.Tally.Counts.New == 34 && r.Tally.Counts.Rejected == 5);
        foreach (var name in otherHeader ? (string[])["", "-2", "-3"] : [""])
        {
            (await File.ReadAllTextAsync(PathOf($"r{name}.csv"))).ShouldBe(await File.ReadAllTextAsync(PathOf($"whole{name}.csv")));
        }

        Directory.Exists(PathOf("r.db.imports")).ShouldBeFalse();
    }

    [Fact]
    public async Task Resume_WithAFileOfRejectsThatTheFirstRunDidNotHave_BeginsAnewSoThatAllAreInIt()
    {
        string[] files = [Table("a", "")];
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("r", files, stopAfter: 20, rejects: null));
        var report = (await RunAsync("r", files, resume: true)).Single();
        report.Tally.Counts.Known.ShouldBeGreaterThan(0);
        (await File.ReadAllLinesAsync(PathOf("r.csv"))).Length.ShouldBe(1 + 5);
    }

    [Fact]
    public async Task Resume_AfterADryRun_GoesOnAllTheSame()
    {
        string[] files = [Table("a", "")];
        await RunAsync("whole", files);
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("r", files, stopAfter: 20));
        await RunAsync("r", files, isDry: true);
        (await RunAsync("r", files, resume: true)).Single().Tally.Counts.Known.ShouldBe(0);
        (await File.ReadAllTextAsync(PathOf("r.csv"))).ShouldBe(await File.ReadAllTextAsync(PathOf("whole.csv")));
    }

    [Fact]
    public async Task DryRun_WritesTheRejectsThatTheRealRunWrites()
    {
        string[] files = [Table("a", "")];
        await RunAsync("dry", files, isDry: true);
        await RunAsync("r", files);
        (await File.ReadAllTextAsync(PathOf("dry.csv"))).ShouldBe(await File.ReadAllTextAsync(PathOf("r.csv")));
        File.Exists(PathOf("dry.db")).ShouldBeTrue();
        (await CountAsync("dry")).ShouldBe(0);
    }

    [Fact]
    public async Task Decisions_OfAStatementsFile_AreInTheStoreWhenTheirRowsAreDoneWith()
    {
        var lines = "{\"node\":\"organization/甲\",\"canonical\":\"organization/乙\"}\n";
        await File.WriteAllTextAsync(PathOf("decided.jsonl"), lines);
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("r", [PathOf("decided.jsonl"), Table("b", "")], stopAfter: 10));
        await using var store = await OpenedAsync("r.db");
        (await store.ResolutionAsync(CancellationToken.None)).Canonical["organization/甲"].ShouldBe("organization/乙");
    }

    [Theory]
    [InlineData("主体,关系,客体\n甲医院,喜欢,乙医院\n", "主体,关系,客体,line,code,reason,suggestion,raw")]
    [InlineData("刊名,期号,出版日期\n甲,十二刊,2024\n", "刊名,期号,出版日期,line,code,reason,suggestion,raw")]
    [InlineData("标题,日期\n题,某日\n", "标题,日期,ordinal,line,code,reason,suggestion,raw")]
    public async Task Rejects_HavePlacesOfArticlesOnly(string table, string header)
    {
        await File.WriteAllTextAsync(PathOf("t.csv"), table);
        await RunAsync("r", [PathOf("t.csv")]);
        (await File.ReadAllLinesAsync(PathOf("r.csv")))[0].TrimStart('\uFEFF').ShouldBe(header);
    }

    /// <summary>39 rows, every seventh of them damaged.</summary>
    private string Table(string name, string column)
    {
        var text = "刊名,期号," + column + "标题,正文\n"
            + string.Concat(Enumerable.Range(1, 39).Select(i => $"{name}周报,{(i / 10) + 1},{(column.Length > 0 ? "x," : "")}{name}题{i},{(i % 7 == 0 ? "\0" : "文")}\n"));
        File.WriteAllText(PathOf(name + ".csv"), text, new UTF8Encoding(false));
        return PathOf(name + ".csv");
    }

    private async Task<IReadOnlyList<ImportReport>> RunAsync(
        string name, IReadOnlyList<string> files, bool isDry = false, bool resume = false, int stopAfter = int.MaxValue, string? rejects = "")
    {
        await using var store = await OpenedAsync(name + ".db");
        await using var dry = isDry ? await DryRunWriter.OpenAsync(store, CancellationToken.None) : null;
        using var stop = new CancellationTokenSource();
        var options = new ImportOptions { Files = files, Store = PathOf(name + ".db"), IsDry = isDry, Resume = resume, Rejects = rejects is null ? null : PathOf(name + ".csv") };
        ITellingWriter writer = dry is not null ? dry : new StoppingWriter(store, stop, stopAfter);
        var target = new ImportTarget(writer, null, 60_000, 10, store.Release, isDry ? null : r => store.WriteResolutionAsync(r, CancellationToken.None));
        var output = new Output(TextWriter.Null, TextWriter.Null, new OutputMode(false, true, false, false));
        using var session = new ImportSession(options, import.Parts, target, import.Words, output);
        return await session.RunAsync(stop.Token);
    }

    private async Task<SqliteGraphStore> OpenedAsync(string name)
    {
        var opened = new SqliteGraphStore(PathOf(name));
        await opened.OpenAsync(CancellationToken.None);
        return opened;
    }

    private async Task<int> CountAsync(string name)
    {
        await using var store = await OpenedAsync(name + ".db");
        using var dump = new MemoryStream();
        await CanonicalDump.WriteAsync(store, dump, CancellationToken.None);
        return (int)dump.Length;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
