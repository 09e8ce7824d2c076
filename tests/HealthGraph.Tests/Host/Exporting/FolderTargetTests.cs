using HealthGraph.Host.Exporting;
using HealthGraph.Tests.BlindSpots;

namespace HealthGraph.Tests.Host.Exporting;

public sealed class FolderTargetTests
{
    [Fact]
    public void Dispose_BeforeCommit_LeavesNothingNewAndTheOldWhole()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), "old");
        using (var target = new FolderTarget(folder.Path))
        {
            Write(target, "a.csv");
            Write(target, "b.csv");
            Directory.GetFiles(folder.Path).Length.ShouldBe(3);
        }

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["a.csv"]);
        File.ReadAllText(Path.Combine(folder.Path, "a.csv")).ShouldBe("old");
    }

    [Fact]
    public void Commit_Files_GetTheirNames()
    {
        using var folder = new TemporaryFolder();
        using var target = new FolderTarget(Path.Combine(folder.Path, "made"));
        Write(target, "a.csv");
        target.Commit();
        Directory.GetFiles(Path.Combine(folder.Path, "made")).Select(Path.GetFileName).ShouldBe(["a.csv"]);
        target.Files.ShouldBe([Path.Combine(folder.Path, "made", "a.csv")]);
    }

    private static void Write(FolderTarget target, string name)
    {
        using var file = target.Create(name);
        file.WriteByte((byte)'x');
    }
}
