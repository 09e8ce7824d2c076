using HealthGraph.Dictionaries;

namespace HealthGraph.Tests.Dictionaries;

public sealed class DictionaryTableTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly List<Finding> findings = [];

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Read_GoodRows_KeepsCellsByColumn()
    {
        var table = Read("# columns: name\tkind\taliases\n# a remark\n\n甲医院\thospital\t甲院|甲?\n乙局\n");
        table.Rows.Select(r => r["name"]).ShouldBe(["甲医院", "乙局"]);
        table.Rows[0].Line.ShouldBe(4);
        table.Rows[0].Aliases("aliases", findings).ShouldBe([new Alias("甲院"), new Alias("甲", Ambiguous: true)]);
        table.Rows[1]["aliases"].ShouldBe("");
        table.Rows[1]["no such column"].ShouldBe("");
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("# columns: name\tkind\na\tb\tc\n", 2, FindingCode.DictionaryLine)]
    [InlineData("# columns: name\tkind\n\thospital\n", 2, FindingCode.DictionaryLine)]
    [InlineData("# columns: kind\nhospital\n", null, FindingCode.DictionaryHeader)]
    public void Read_BadLine_IsReportedWithItsPlace(string text, int? line, string code)
    {
        Read(text);
        findings.ShouldContain(f => f.Code == code && f.File == file && f.Line == line);
    }

    [Fact]
    public void Read_BadLine_LeavesTheRest()
    {
        var table = Read("# columns: name\tkind\n甲\tx\ty\n乙\thospital\n");
        table.Rows.Select(r => r["name"]).ShouldBe(["乙"]);
    }

    private DictionaryTable Read(string text)
    {
        File.WriteAllText(file, text);
        return DictionaryTable.Read(file, ["name"], findings);
    }
}
