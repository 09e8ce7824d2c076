using System.Text;
using HealthGraph.Graph;
using HealthGraph.Host.Importing;
using HealthGraph.Host.Terminal;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Importing;

namespace HealthGraph.Tests.Host.Importing;

public sealed class ImportSessionTests(ImportedText import) : IClassFixture<ImportedText>, IAsyncLifetime
{
    private const string Table = "刊名,期号,标题,日期,正文\n甲周报,1,题一,2024-01-05,四川省卫生厅召开会议。\n甲周报,1,题二,某日,文\n甲周报,1,题三,2024-01-06,文\n\n甲周报,1,题一,2024-01-05,四川省卫生厅召开会议。\n合计,,,,\n";

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
    private IGraphStore store = null!;

    public async Task InitializeAsync() => store = await OpenedAsync("s.db");

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Run_AddsUpAndTwiceChangesNothing()
    {
        var first = await RunAsync(Table);
        (first.New, first.Changed, first.Known, first.Rejected, first.Headers, first.Totals, first.Empty).ShouldBe((2, 0, 1, 1, 1, 1, 1));
        var dump = await DumpAsync();
        var second = await RunAsync(Table);
        (second.New, second.Changed, second.Known, second.Rejected).ShouldBe((0, 0, 3, 1));
        (await DumpAsync()).ShouldBe(dump);
    }

    [Fact]
    public async Task DryRun_SaysWhatTheRealRunThenSays()
    {
        await RunAsync(Table);
        var changed = Table.Replace("甲周报,1,题三", "甲周报,2,题三", StringComparison.Ordinal) + "甲周报,2,题四,,文\n甲周报,2,题三,2024-01-06,文\n";
        var dump = await DumpAsync();
        var dry = await RunAsync(changed, isDry: true);
        (await DumpAsync()).ShouldBe(dump);
        (await RunAsync(changed)).ShouldBe(dry);
        dry.New.ShouldBeGreaterThan(0);
        dry.Changed.ShouldBeGreaterThan(0);
        dry.Known.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Rejects_Mended_AreImportedAloneToTheWholeGraph()
    {
        await RunAsync(Table.Replace("某日", "2024-01-07", StringComparison.Ordinal));
        var whole = await DumpAsync();
        await store.DisposeAsync();
        store = await OpenedAsync("mended.db");
        await RunAsync(Table, rejects: PathOf("r.csv"));
        var rejected = await File.ReadAllTextAsync(PathOf("r.csv"));
        rejected.ShouldStartWith("刊名,期号,标题,日期,正文,ordinal,line,code,reason,suggestion,raw\r\n甲周报,1,题二,某日,文,2,3," + FindingCode.ImportDate);
        rejected.ShouldEndWith("\"甲周报,1,题二,某日,文\"\r\n");
        var mended = await RunAsync(rejected.Replace("某日", "2024-01-07", StringComparison.Ordinal));
        (mended.New, mended.Rejected).ShouldBe((1, 0));
        (await DumpAsync()).ShouldBe(whole);
    }

    [Theory]
    [InlineData("题\0二", "题二", "文")]
    [InlineData("题\uFFFD二", "题二", "文")]
    [InlineData("\"题二", "题二", "文")]
    [InlineData("\"题\"二", "题二", "文")]
    [InlineData("#REF!", "题二", "文")]
    [InlineData("题二", "题二", "长")]
    public async Task Rejects_OfDamagedRowsMended_AreImportedAloneToTheWholeGraph(string damaged, string mended, string body)
    {
        string Text(string title, int times) =>
            $"刊名,期号,标题,日期,正文\n甲周报,1,题一,2024-01-05,文\n甲周报,1,{title},2024-01-05,{string.Concat(Enumerable.Repeat(body, times))}\n甲周报,1,题三,2024-01-06,文\n";
        await RunAsync(Text(mended, 1));
        var whole = await DumpAsync();
        await store.DisposeAsync();
        store = await OpenedAsync("mended.db");
        (await RunAsync(Text(damaged, body is "长" ? 600_000 : 1), rejects: PathOf("r.csv"))).Rejected.ShouldBe(1);
        var rows = await File.ReadAllTextAsync(PathOf("r.csv"));
        var row = rows.IndexOf('\n', StringComparison.Ordinal) + 1;
        var rest = rows.IndexOf(",2,3,HG", row, StringComparison.Ordinal);
        rest.ShouldBeGreaterThan(row, "the row's place in its issue");
        (await RunAsync($"{rows[..row]}甲周报,1,{mended},2024-01-05,{body}{rows[rest..]}")).New.ShouldBe(1);
        (await DumpAsync()).ShouldBe(whole);
    }

    [Fact]
    public async Task Resume_GoesOnWhereItWas()
    {
        await RunAsync(Fifty);
        var whole = await DumpAsync();
        await store.DisposeAsync();
        store = await OpenedAsync("resumed.db");
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(Fifty, rejects: PathOf("r.csv"), stopAfter: 20));
        var resumed = await RunAsync(Fifty, rejects: PathOf("r.csv"), resume: true);
        (resumed.New, resumed.Known, resumed.Rejected).ShouldBe((43, 0, 7));
        (await DumpAsync()).ShouldBe(whole);
        (await File.ReadAllLinesAsync(PathOf("r.csv"))).Length.ShouldBe(1 + 7);
    }

    [Fact]
    public async Task Resume_AFileThatChangedSince_IsNoticedAndNothingIsDouble()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(Fifty, stopAfter: 20));
        var report = (await ReportsAsync(Fifty + "甲周报,9,新题,文\n", resume: true)).Single();
        report.Tally.Findings.ShouldContain(f => f.Code == FindingCode.ImportFileChanged);
        report.Tally.Counts.Known.ShouldBeGreaterThan(0);
        (report.Tally.Counts.New + report.Tally.Counts.Known).ShouldBe(44);
    }

    [Fact]
    public async Task Run_AFileThatChangedAfterItWasProbed_IsNoticed_ThoughItsLengthAndTimeAreTheSame()
    {
        await File.WriteAllTextAsync(PathOf("t.csv"), Fifty, new UTF8Encoding(false));
        var (probed, written) = (await ProbedFile.BeginAsync(PathOf("t.csv"), null, CancellationToken.None), File.GetLastWriteTimeUtc(PathOf("t.csv")));
        (await ReportsAsync(Fifty, early: probed)).Single().Tally.Findings.ShouldNotContain(f => f.Code == FindingCode.ImportFileChanged);

        var report = (await ReportsAsync(Fifty.Replace("题9,", "题0,", StringComparison.Ordinal), early: probed, written: written)).Single();
        new FileInfo(PathOf("t.csv")).Length.ShouldBe(probed!.Facts.Length);
        report.Tally.Findings.ShouldContain(f => f.Code == FindingCode.ImportFileChanged);
    }

    private static string Fifty => "刊名,期号,标题,正文\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"甲周报,{(i / 10) + 1},题{i},{(i % 7 == 0 ? "\0" : "文")}\n"));

    private async Task<ImportCounts> RunAsync(string text, bool isDry = false, string? rejects = null, bool resume = false, int stopAfter = int.MaxValue)
    {
        var report = (await ReportsAsync(text, isDry, rejects, resume, stopAfter)).Single();
        report.Tally.AddsUp.ShouldBeTrue();
        return report.Tally.Counts;
    }

    private async Task<IReadOnlyList<ImportReport>> ReportsAsync(string text, bool isDry = false, string? rejects = null, bool resume = false, int stopAfter = int.MaxValue,
        ProbedFile? early = null, DateTime? written = null)
    {
        await File.WriteAllTextAsync(PathOf("t.csv"), text, new UTF8Encoding(false));
        File.SetLastWriteTimeUtc(PathOf("t.csv"), written ?? File.GetLastWriteTimeUtc(PathOf("t.csv")));
        var options = new ImportOptions { Files = [PathOf("t.csv")], Store = PathOf("s.db"), IsDry = isDry, Rejects = rejects, Resume = resume };
        await using var dry = isDry ? await DryRunWriter.OpenAsync(store, CancellationToken.None) : null;
        using var stop = new CancellationTokenSource();
        ITellingWriter writer = dry is not null ? dry : new StoppingWriter((ITellingWriter)store, stop, stopAfter);
        var target = new ImportTarget(writer, null, 60_000, stopAfter < int.MaxValue ? 10 : 1000, store.Release, dry is null ? resolution => store.WriteResolutionAsync(resolution, CancellationToken.None) : null);
        var output = new Output(TextWriter.Null, TextWriter.Null, new OutputMode(false, true, false, false));
        using var session = new ImportSession(options, import.Parts, target, import.Words, output, early);
        return await session.RunAsync(stop.Token);
    }

    private async Task<IGraphStore> OpenedAsync(string name)
    {
        var opened = new SqliteGraphStore(PathOf(name));
        await opened.OpenAsync(CancellationToken.None);
        return opened;
    }

    private async Task<string> DumpAsync()
    {
        using var dump = new MemoryStream();
        await CanonicalDump.WriteAsync(store, dump, CancellationToken.None);
        return Encoding.UTF8.GetString(dump.ToArray());
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
