using HealthGraph.Text;

namespace HealthGraph.Tests.Text;

public sealed class CompiledFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
    private readonly List<Finding> findings = [];
    private int builds;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ReadOrBuild_FreshFile_IsReadNotBuilt()
    {
        Load("stamp").ShouldBe(7);
        Load("stamp").ShouldBe(7);
        builds.ShouldBe(1);
    }

    [Fact]
    public void ReadOrBuild_OtherStamp_IsBuiltAnew()
    {
        Load("stamp");
        Load("other");
        builds.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void ReadOrBuild_DamagedByte_IsBuiltAnew(int at)
    {
        Load("stamp");
        var bytes = File.ReadAllBytes(FilePath);
        bytes[at < 0 ? bytes.Length + at : at] ^= 0xFF;
        File.WriteAllBytes(FilePath, bytes);
        Load("stamp").ShouldBe(7);
        builds.ShouldBe(2);
    }

    [Fact]
    public void ReadOrBuild_FaultySources_AreToldEveryTime()
    {
        Load("stamp", fault: true);
        Load("stamp", fault: true);
        findings.Count.ShouldBe(2);
        File.Exists(FilePath).ShouldBeFalse();
    }

    private string FilePath => Path.Combine(folder, "table.bin");

    private int Load(string stamp, bool fault = false) => CompiledFile.ReadOrBuild(FilePath, stamp, r => r.ReadInt32(), () =>
    {
        builds++;
        if (fault)
        {
            findings.Add(new Finding(FindingCode.DictionaryLine, "a.tsv", 1, 1, "wrong", "mend"));
        }

        return 7;
    }, (value, writer) => writer.Write(value), findings);
}
