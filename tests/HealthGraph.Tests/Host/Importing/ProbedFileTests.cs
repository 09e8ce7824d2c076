using HealthGraph.Host.Importing;

namespace HealthGraph.Tests.Host.Importing;

public sealed class ProbedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    private string Table => Path.Combine(folder, "t.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("刊名,标题\n甲,乙\n", 0, false)] // nothing was done
    [InlineData("刊名,标题\n甲,乙\n", 5, false)] // saved again as it was
    [InlineData("刊名,标题\n甲,丙\n", 5, true)] // as long as before
    [InlineData("刊名,标题\n甲,丙\n", 0, false)] // its time was set back on purpose: nobody reads it again for that
    [InlineData("刊名,标题\n甲,乙\n丁,戊\n", 0, true)]
    public async Task HasChanged_ByLengthAndTime_ThenByContent(string after, int minutesLater, bool changed)
    {
        await WriteAsync("刊名,标题\n甲,乙\n", Yesterday);
        var probed = await ProbeAsync();
        await WriteAsync(after, Yesterday.AddMinutes(minutesLater));

        await using var content = ProbedFile.Open(Table);
        probed.HasChanged(content).ShouldBe(changed);
    }

    [Fact]
    public async Task HasChanged_WrittenAMomentAgo_IsReadWhateverItsTime()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await WriteAsync("甲,乙\n", now);
        var probed = await ProbeAsync();
        await WriteAsync("甲,丙\n", now);

        await using var content = ProbedFile.Open(Table);
        probed.HasChanged(content).ShouldBeTrue();
    }

    [Fact]
    public async Task Begin_AFileThatIsNotThere_OrAFolder_IsLeftToWhoImportsIt()
    {
        (await ProbedFile.BeginAsync(Path.Combine(folder, "none.csv"), null, CancellationToken.None)).ShouldBeNull();
        (await ProbedFile.BeginAsync(folder, null, CancellationToken.None)).ShouldBeNull();
    }

    private static readonly DateTime Yesterday = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);

    private async Task<ProbedFile> ProbeAsync() => (await ProbedFile.BeginAsync(Table, null, CancellationToken.None))!;

    private async Task WriteAsync(string text, DateTime written)
    {
        await File.WriteAllTextAsync(Table, text);
        File.SetLastWriteTimeUtc(Table, written);
    }
}
