using HealthGraph.Host.Importing;

namespace HealthGraph.Tests.Host.Importing;

public sealed class ProbedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Begin_AFile_TellsWhatItIs()
    {
        var path = Path.Combine(folder, "t.csv");
        await File.WriteAllTextAsync(path, "刊名,标题\n甲,乙\n");
        var probed = (await ProbedFile.BeginAsync(path, null, CancellationToken.None))!;
        probed.Path.ShouldBe(path);
        probed.Facts.Length.ShouldBe(new FileInfo(path).Length);
        await using var content = ProbedFile.Open(path);
        probed.Facts.Hash.ShouldBe(HealthGraph.Tables.FileProbe.Hash(content));
    }

    [Fact]
    public async Task Begin_AFileThatIsNotThere_OrEmpty_OrAFolder_IsLeftToWhoImportsIt()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.csv"), "");
        (await ProbedFile.BeginAsync(Path.Combine(folder, "empty.csv"), null, CancellationToken.None)).ShouldBeNull();
        (await ProbedFile.BeginAsync(Path.Combine(folder, "none.csv"), null, CancellationToken.None)).ShouldBeNull();
        (await ProbedFile.BeginAsync(folder, null, CancellationToken.None)).ShouldBeNull();
    }
}
