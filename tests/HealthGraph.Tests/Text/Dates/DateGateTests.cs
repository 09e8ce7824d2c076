using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text.Dates;
using Shouldly;

namespace HealthGraph.Tests.Text.Dates;

public sealed class DateGateTests
{
    [Theory]
    [InlineData("2024年", true)]
    [InlineData("2024-01-10", true)]
    [InlineData("2023至2025年", true)]
    [InlineData("十二月底", true)]
    [InlineData("前三季度", true)]
    [InlineData("“十四五”期间", true)]
    [InlineData("今年以来", true)]
    [InlineData("上半年", true)]
    [InlineData("年底", true)]
    [InlineData("2024", false)]
    [InlineData("229家", false)]
    [InlineData("一名", false)]
    [InlineData("上线", false)]
    [InlineData("年均", false)]
    [InlineData("12345678901234年", false)] // longer than any year
    public void MayBegin_DateOrLookAlike_IsTold(string text, bool expected) => DateGate.MayBegin(text, 0).ShouldBe(expected);

    [Fact]
    public void MayBegin_WhereTheGrammarReadsADate_IsNeverFalse()
    {
        string[] pieces = ["2", "0", "24", "２", "一", "二〇", "十", "百", "年", "月", "日", "号", "世纪", "年代", "季度", "个", "月底", "初", "至", "—", "-", "/", ".", " ", "上", "下", "半年", "本", "周", "星期", "去", "今",
            "前", "第", "民国", "“", "五", "”", "期间", "以来", "翌", "昨天", "同", "当", "次", "来年", "后天", "年底", "这", "礼拜", "版"];
        var texts = Gen.ArrayOf(Gen.Elements(pieces)).Select(string.Concat);
        Prop.ForAll(Arb.From(texts), text => Enumerable.Range(0, text.Length).All(i =>
            !DateGrammar.TryRead(text, i, new DateScope(new PartialDate(2024, 1, 12)), out _) || DateGate.MayBegin(text, i))).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }
}
