using System.Globalization;
using HealthGraph.Text;

namespace HealthGraph.Tests.Text;

public sealed class TableCacheTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthgraph-tests-");
    private readonly string _source;
    private int _compiled;

    public TableCacheTests()
    {
        _source = Path.Combine(_folder.FullName, "source.txt");
        File.WriteAllText(_source, "内容");
    }

    private string CacheFolder => Path.Combine(_folder.FullName, "cache");

    [Fact]
    public void Load_Twice_CompilesOnce()
    {
        Load().ShouldBe("内容");
        Load().ShouldBe("内容");
        _compiled.ShouldBe(1);
        Directory.GetFiles(CacheFolder).Length.ShouldBe(1);
    }

    [Fact]
    public void Load_SourceChanged_CompilesAgain()
    {
        Load();
        File.WriteAllText(_source, "新的");
        File.SetLastWriteTimeUtc(_source, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Load().ShouldBe("新的");
        Load();
        _compiled.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(28)]
    [InlineData(-1)]
    public void Load_ByteDamaged_CompilesAgainAndMends(int at)
    {
        Load();
        var file = Directory.GetFiles(CacheFolder).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[at < 0 ? ^1 : at] ^= 0x40;
        File.WriteAllBytes(file, bytes);
        Load().ShouldBe("内容");
        Load();
        _compiled.ShouldBe(2);
    }

    [Fact]
    public void Load_FileCutShort_CompilesAgain()
    {
        Load();
        var file = Directory.GetFiles(CacheFolder).Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^2]);
        Load().ShouldBe("内容");
        _compiled.ShouldBe(2);
    }

    [Fact]
    public void Load_FolderCannotBeMade_CompilesEachTimeAndSaysSo()
    {
        var findings = new List<Finding>();
        File.WriteAllText(CacheFolder, "a file where the folder should be");
        Load(findings).ShouldBe("内容");
        Load(findings).ShouldBe("内容");
        _compiled.ShouldBe(2);
        findings.ShouldAllBe(f => f.Code == FindingCode.CompiledFileUnwritable);
        findings.Count.ShouldBe(2);
    }

    [Fact]
    public void Load_OtherStamp_CompilesAgainAndLeavesTheFirst()
    {
        foreach (var stamp in new[] { "one", "one", "other", "one", "other" })
        {
            Stamped(stamp);
        }

        _compiled.ShouldBe(2);
        Directory.GetFiles(CacheFolder).Length.ShouldBe(2);
    }

    [Fact]
    public void Load_ManyStamps_KeepsTheLastUsedOfEachKind()
    {
        Load();
        Stamped("first");
        var first = Files("stamped").Single();
        for (var i = 0; i < 20; i++)
        {
            Stamped(i.ToString(CultureInfo.InvariantCulture));
            File.SetLastAccessTimeUtc(first, DateTime.UtcNow.AddDays(1));
        }

        Files("stamped").Count.ShouldBe(TableFiles.MostOfAKind);
        Files("stamped").ShouldContain(first);
        Files("text").Count.ShouldBe(1);
        (_compiled, _) = (0, Stamped("19"));
        _compiled.ShouldBe(0);
    }

    [Theory]
    [InlineData("stamped-0123456789abcdef.bin.tmp1", 3, false)]
    [InlineData("stamped-0123456789abcdef.bin.tmp1", 0, true)]
    [InlineData("stamped-0123456789abcdeg.bin", 3, true)]
    [InlineData("stamped-notes.txt", 3, true)]
    public void Load_OtherFiles_StayUnlessAKilledProcessLeftThem(string name, int hoursOld, bool stays)
    {
        Directory.CreateDirectory(CacheFolder);
        var file = Path.Combine(CacheFolder, name);
        File.WriteAllText(file, "x");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-hoursOld));
        Enumerable.Range(0, 8).ToList().ForEach(i => Stamped(i.ToString(CultureInfo.InvariantCulture)));
        File.Exists(file).ShouldBe(stays);
    }

    [Fact]
    public void Load_ManyAtOnce_AllGetTheirTables() => Parallel.For(0, 200, i =>
    {
        var stamp = (i % 12).ToString(CultureInfo.InvariantCulture);
        var findings = new List<Finding>();
        new TableCache(CacheFolder).Load("stamped", stamp, _ => stamp, (table, writer) => writer.Write(table), reader => reader.ReadString(), findings).ShouldBe(stamp);
        findings.ShouldBeEmpty();
    });

    [Fact]
    public void Load_WithFindings_IsNotCached()
    {
        var findings = new List<Finding>();
        Load(findings, faulty: true);
        Load(findings, faulty: true);
        findings.Count.ShouldBe(2);
        _compiled.ShouldBe(2);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private List<string> Files(string kind) => [.. Directory.GetFiles(CacheFolder, kind + "-*")];

    private string Stamped(string stamp) => new TableCache(CacheFolder).Load(
        "stamped", stamp, _ => (_compiled++).ToString(CultureInfo.InvariantCulture), (table, writer) => writer.Write(table), reader => reader.ReadString(), []);

    private string Load(List<Finding>? findings = null, bool faulty = false) => new TableCache(CacheFolder).Load(
        "text",
        [_source],
        found =>
        {
            _compiled++;
            if (faulty)
            {
                found.Add(new Finding(FindingCode.DictionaryLine, _source, 1, 1, "What.", "Advice."));
            }

            return File.ReadAllText(_source);
        },
        (text, writer) => writer.Write(text),
        reader => reader.ReadString(),
        findings ?? []);
}
