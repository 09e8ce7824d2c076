using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text;

namespace HealthGraph.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("甲院和乙院，")]
    [InlineData("甲")]
    [InlineData("𠮷𠮷𠮷")]
    public void Split_EndlessSentence_IsCutWithinBounds(string piece)
    {
        var text = "题目\n" + string.Concat(Enumerable.Repeat(piece, 5000));
        var sentences = SentenceSplitter.Split(text).Skip(1).ToList();
        sentences.ShouldAllBe(s => s.Span.Length <= 1500 && !char.IsLowSurrogate(text[s.Span.Start]));
        string.Concat(sentences.Select(s => s.Span.Of(text))).ShouldBe(text[3..]);
    }

    [Theory]
    [InlineData("平台上线。覆盖全县。", "平台上线。|覆盖全县。")]
    [InlineData("准确率3.5倍于V1.0版本。", "准确率3.5倍于V1.0版本。")]
    [InlineData("（记者 王某）会议召开。会后座谈（详见附件。略）。", "（记者 王某）会议召开。|会后座谈（详见附件。略）。")]
    [InlineData("“看病方便了。”李某说。", "“看病方便了。”|李某说。")]
    [InlineData("他连说“好！好！”，转身离开。", "他连说“好！好！”，转身离开。")]
    [InlineData("“请放心！”去年她接到电话。", "“请放心！”去年她接到电话。")]
    [InlineData("“第一句话说得比较长一些。第二句话也不短。”他又说。", "“第一句话说得比较长一些。|第二句话也不短。”|他又说。")]
    [InlineData("《为什么？》一书出版。", "《为什么？》一书出版。")]
    [InlineData("一是抓机遇；二是抓痛点。", "一是抓机遇；二是抓痛点。")]
    [InlineData("小标题一\n正文开始。", "小标题一|正文开始。")]
    [InlineData("真的吗？！当然。", "真的吗？！|当然。")]
    [InlineData("（括号没有关上。第二句。", "（括号没有关上。|第二句。")]
    [InlineData("挂号.缴费.取药", "挂号.|缴费.|取药")]
    [InlineData("\n\n  \n", "")]
    public void Split_Body_EndsWhereSentencesEnd(string body, string expected)
    {
        var text = "题目\n" + body;
        var sentences = SentenceSplitter.Split(text);
        sentences[0].Kind.ShouldBe(SentenceKind.Title);
        string.Join('|', sentences.Skip(1).Select(s => s.Span.Of(text))).ShouldBe(expected);
    }

    [Fact]
    public void Split_LineWithoutStop_IsHeading()
    {
        var text = "题目\n互联互通提速\n近日，平台上线。未完";
        SentenceSplitter.Split(text).Select(s => s.Kind)
            .ShouldBe([SentenceKind.Title, SentenceKind.Heading, SentenceKind.Running, SentenceKind.Running]);
    }

    [Fact]
    public void Split_AnyText_LosesOnlyWhiteSpace()
    {
        var piece = Gen.Elements("医院", "。", "！", "“", "”", "（", "）", "《", "》", "\n", " ", "，", "1.5", "A", ".", "…", "\"");
        Prop.ForAll(Gen.ListOf(piece).ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var joined = string.Concat(SentenceSplitter.Split(text).Select(s => s.Span.Of(text)));
            return Bare(joined) == Bare(text);
        }).QuickCheckThrowOnFailure();
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
