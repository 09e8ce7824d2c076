using HealthGraph.Graph.Decisions;

namespace HealthGraph.Tests.Graph.Decisions;

public sealed class DecisionFileTests : IDisposable
{
    private static readonly DateTimeOffset When = new(2026, 11, 25, 9, 30, 15, 700, TimeSpan.FromHours(8));
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Append_ThenRead_GivesTheSameLines()
    {
        var path = Path.Combine(folder, "decisions.tsv");
        Decision[] made =
        [
            Decision.Between(DecisionKind.Same, "organization/甲", "organization/乙", "李 四", When, "同一\t家\n医院"),
            Decision.Correct("event/1", "date", "2024-01-10", "王五", When, null),
            Decision.NotAnEntity("organization/全局", "王五", When, null),
        ];
        DecisionFile.Append(path, made[..1]);
        DecisionFile.Append(path, made[1..]);
        Read(path, out var findings).Lines.ShouldBe(made);
        findings.ShouldBeEmpty();
        made[0].Why.ShouldBe("同一 家 医院");
        File.ReadAllLines(path).Length.ShouldBe(2 + made.Length);
        File.ReadAllText(path).ShouldContain("\t2026-11-25T01:30:15Z\t李 四\tsame\torganization/甲\torganization/乙\t\t\t同一 家 医院\n");
    }

    [Fact]
    public void Append_AfterALineCutShort_BeginsANewLine()
    {
        var path = Path.Combine(folder, "decisions.tsv");
        var made = Decision.NotAnEntity("organization/全局", "王五", When, null);
        File.WriteAllText(path, "d1\t2026-11-25T01:30:15Z\t李\tsame");
        DecisionFile.Append(path, [made]);
        Read(path, out var findings).Lines.ShouldBe([made]);
        findings.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("d1\t2026-11-25\t李\tsame\torganization/甲\torganization/乙", "is no time")]
    [InlineData("d1\t2026-11-25T01:30:15Z\t李\tmerge\torganization/甲\torganization/乙", "is no decision")]
    [InlineData("d1\t2026-11-25T01:30:15Z\t李\tsame\torganization/甲", "no id of a node")]
    [InlineData("d1\t2026-11-25T01:30:15Z\t李\tsame\torganization/甲\torganization/甲", "given twice")]
    [InlineData("d1\t2026-11-25T01:30:15Z\t\tsame\torganization/甲\torganization/乙", "name of the person")]
    [InlineData("nonsense", "fewer columns")]
    public void Read_BadLine_IsAFindingAndTheRestIsRead(string line, string what)
    {
        var path = Path.Combine(folder, "decisions.tsv");
        File.WriteAllText(path, line + "\n\t2026-11-25T01:30:15Z\t李\tnot-an-entity\torganization/全局\n");
        Read(path, out var findings).Lines.ShouldHaveSingleItem().Id.Length.ShouldBe(11);
        findings.ShouldHaveSingleItem().What.ShouldContain(what);
    }

    [Fact]
    public void Read_LineTwice_AfterAMerge_CountsOnce()
    {
        var made = Decision.NotAnEntity("organization/全局", "王五", When, null);
        var path = Path.Combine(folder, "decisions.tsv");
        DecisionFile.Append(path, [made, made]);
        Read(path, out _).Lines.ShouldHaveSingleItem();
    }

    private static DecisionLog Read(string path, out List<Finding> findings) => DecisionFile.Read(path, findings = []);
}
