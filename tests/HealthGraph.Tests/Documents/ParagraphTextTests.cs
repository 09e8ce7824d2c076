using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class ParagraphTextTests
{
    [Theory]
    [InlineData("1月 10 日", "1月10日")]
    [InlineData("智慧医院 229 家", "智慧医院229家")]
    [InlineData("头颈 CT 检查", "头颈CT检查")]
    [InlineData("Internet of Things 平台", "Internet of Things平台")]
    [InlineData("记者 王某 李某", "记者 王某 李某")]
    [InlineData("卫 生 健 康 委 员 会", "卫生健康委员会")]
    [InlineData("占比 86.92 %", "占比86.92%")]
    [InlineData("（新知） ——深化", "（新知） ——深化")]
    [InlineData("表示 ， 要", "表示，要")]
    [InlineData("数据|平台", "数据平台")]
    [InlineData("Internet|of Things", "Internet of Things")]
    [InlineData("共 20|24 家", "共2024家")]
    [InlineData("用 5|G 网", "用5G网")]
    [InlineData("COVID-|19", "COVID-19")]
    public void Join_Lines_LeavesOnlyTheTextsOwnSpaces(string lines, string expected) => ParagraphText.Join(Lines(lines.Split('|'))).ShouldBe(expected);

    [Fact]
    public void Join_AnyLines_LosesNoCharacter() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements('甲', '市', 'A', 'b', '1', '9', ' ', '，', '。', '“', '”', '（', '-', '.', '%', '\uD842', '—').ArrayOf().Select(c => new string(c)).ListOf().ToArbitrary(),
        texts =>
        {
            var lines = Lines(texts.Select(t => t.Trim()).Where(t => t.Length > 0));
            return ReadText.WithoutSpaces(ParagraphText.Join(lines)) == ReadText.WithoutSpaces(string.Concat(texts));
        }));

    private static List<TextLine> Lines(IEnumerable<string> texts) => [.. texts.Select((t, i) => new TextLine(t, i + 1, 1))];
}
