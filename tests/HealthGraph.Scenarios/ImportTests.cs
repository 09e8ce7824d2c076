using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HealthGraph.Scenarios;

/// <summary>Imports from outside: the sample, exports read back, kill -9 and on again.</summary>
public sealed class ImportTests : IDisposable
{
    private const int Kills = 4;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Import_Sample_ThenItsExportsReadBack_GiveEqualDumps()
    {
        var samples = Path.Combine(HealthGraphProgram.Root, "samples", "tables");
        var table = Path.Combine(samples, "back-issues.csv");
        var first = await RunAsync("import", table, "--mapping", Path.Combine(samples, "back-issues.yaml"), "--rejects", "bad.csv", "--store", "a.db");
        first.Error.ShouldContain("10 rows in = 7 written (7 new, 0 changed) + 0 unchanged + 3 rejected");
        var dump = await DumpAsync("a.db");
        (await RunAsync("import", table, "--mapping", Path.Combine(samples, "back-issues.yaml"), "--store", "a.db")).Error.ShouldContain("0 written (0 new, 0 changed) + 7 unchanged + 3 rejected");
        (await DumpAsync("a.db")).ShouldBe(dump);

        await RunAsync("export", "--format", "jsonl", "--store", "a.db", "--out", "j");
        (await RunAsync("import", Path.Combine("j", "graph.jsonl"), "--store", "j.db")).ExitCode.ShouldBe(0);
        (await DumpAsync("j.db")).ShouldBe(dump);
        await RunAsync("export", "--format", "csv", "--store", "a.db", "--out", "c");
        (await RunAsync("import", Path.Combine("c", "articles.csv"), "--store", "c.db")).ExitCode.ShouldBe(0);
        (await DumpAsync("c.db")).ShouldBe(dump);
    }

    [Fact]
    public async Task Import_Entities_BecomeTheUsersDictionary()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "bodies.csv"), "名称,类型,地区,别名\n甲县星光医院,医院,四川省绵阳市,星光医院|甲县星光\n甲县星光医院,医院,,星光\n");
        (await RunAsync("import", "bodies.csv", "--store", "e.db")).ExitCode.ShouldBe(3);
        Directory.CreateDirectory(Path.Combine(folder, "mine"));
        (await RunAsync("import", "bodies.csv", "--dictionaries", "mine", "--store", "e.db")).Error.ShouldContain("2 written (1 new, 1 changed)");
        (await File.ReadAllTextAsync(Path.Combine(folder, "mine", "bodies", "imported.tsv"))).ShouldEndWith("甲县星光医院\thospital\t四川省绵阳市\t\t星光医院|甲县星光|星光\n");
        (await RunAsync("import", "bodies.csv", "--dictionaries", "mine", "--store", "e.db")).Error.ShouldContain("0 written (0 new, 0 changed) + 2 unchanged");
        (await RunAsync("dictionary", "check", "--dictionaries", "mine")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Import_TwoColumnsForOneThing_SaysWhatBecomesOfTheSecond()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "two.csv"), "标题,来源,正文,来源,内容\n甲县医院开通网上挂号,,第一段。,乡村日报,第二段。\n");
        var shown = (await RunAsync("import", "two.csv", "--store", "two.db")).Error;
        shown.ShouldContain("来源\tsource\n");
        shown.ShouldContain("来源\tsource (in rows whose column 2 is empty)\n");
        shown.ShouldContain("内容\tbody (joined to column 3)\n");
        var dump = await DumpAsync("two.db");
        dump.ShouldContain("乡村日报");
        dump.ShouldContain("第一段。\\n第二段。");
    }

    [Fact]
    public async Task Import_KilledAtRandomMoments_EndsInTheDumpOfAnUndisturbedRun()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "t.csv"), Table(3000));
        var clock = Stopwatch.StartNew();
        await RunAsync("import", "t.csv", "--store", "whole.db", "--quiet");
        var whole = clock.Elapsed;
        var (dice, killed) = (new Random(11), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            killed += await KillAsync(whole * dice.NextDouble(), resume: kill % 2 == 1) ? 1 : 0;
        }

        killed.ShouldBeGreaterThan(0);
        (await RunAsync("import", "t.csv", "--store", "killed.db", "--resume")).Error.ShouldContain("3000 rows in = ");
        (await DumpAsync("killed.db")).ShouldBe(await DumpAsync("whole.db"));
        Directory.Exists(Path.Combine(folder, "killed.db.imports")).ShouldBeFalse();
    }

    private static string Table(int rows)
    {
        var text = new StringBuilder("刊名,期号,标题,来源,链接,日期,正文\n");
        for (var i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"甲省周报,{(i / 20) + 1},四川省推进第{i}项远程医疗,健康报,http://a.example.cn/{i},2014-03-05,四川省卫生厅在成都市召开会议，部署第{i}项工作。\n");
        }

        return text.ToString();
    }

    private async Task<bool> KillAsync(TimeSpan after, bool resume)
    {
        string[] arguments = ["import", "t.csv", "--store", "killed.db", "--quiet", .. resume ? (string[])["--resume"] : []];
        using var process = Process.Start(HealthGraphProgram.Start(folder, arguments))!;
        await Task.Delay(after);
        var inTime = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return inTime;
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => HealthGraphProgram.RunAsync(folder, null, arguments);

    private async Task<string> DumpAsync(string store) => (await RunAsync("dump", "--store", store)).Output;
}
