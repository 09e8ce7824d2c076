using HealthGraph.Text;

namespace HealthGraph.Tests.Text;

public sealed class ClauseSplitterTests
{
    [Theory]
    [InlineData("近日，甲医院、乙医院签约；丙医院加入。", "近日|甲医院、乙医院签约|丙医院加入")]
    [InlineData("由甲公司（简称甲，下同）承建，已完工。", "由甲公司（简称甲，下同）承建|已完工")]
    [InlineData("印发《甲，乙方案》：要求落实", "印发《甲，乙方案》|要求落实")]
    [InlineData("投入1,200元——共三期", "投入1,200元|共三期")]
    [InlineData("“先诊疗，后付费”模式，很好", "“先诊疗，后付费”模式|很好")]
    public void Split_Sentence_CutsOutsideBrackets(string text, string expected)
    {
        var clauses = new List<TextSpan>();
        ClauseSplitter.Split(text, new TextSpan(0, text.Length), clauses);
        string.Join('|', clauses.Select(c => c.Of(text))).ShouldBe(expected);
    }
}
