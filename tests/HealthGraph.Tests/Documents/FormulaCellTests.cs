using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class FormulaCellTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-A1", "'-A1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-", "'-")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("12-5", "12-5")]
    [InlineData("'90年代", "'90年代")]
    [InlineData("甲=乙", "甲=乙")]
    [InlineData("", "")]
    public void Harmless_Text_RunsNothingAndReadsBack(string text, string cell)
    {
        FormulaCell.Harmless(text).ShouldBe(cell);
        FormulaCell.Original(cell).ShouldBe(text);
    }
}
