using FsCheck;
using FsCheck.Fluent;

namespace HealthGraph.Tests.Extraction.Facts;

public sealed class FactReaderTests
{
    private static readonly string[] Pieces =
    [
        "{O甲医院}", "{O省卫健委=江北省卫生健康委员会@江北省}", "{P周明}", "{R海州市}", "{R江北省}", "{L《甲方案》}", "{T人工智能}", "院长", "副主任", "记者", "（", "）", "“", "”", "《乙报告》",
        "启用", "成立", "召开", "印发", "签署", "合作", "入选", "建成", "通过", "发布", "举行", "中标", "任命", "了", "的", "与", "、", "和", "由", "被", "对", "在", "将", "要", "于", "为", "并",
        "平台", "大会", "论坛", "手术", "验收", "协议", "主办", "承办单位", "出席", "表示", "获悉", "消息", "该院", "医院", "他", "2023年10月", "1月5日", "近日", "去年", "今天", "当天",
        "86.5%", "120万人次", "由3小时缩短至5分钟", "第3位", "作出", "，", "。", "；", "：", "\n", " ", "上", "A", "依据", "废止", "来自", "担任", "现有",
    ];

    [Fact]
    public void Read_AnyText_ClaimsOnlyWhatIsThere()
    {
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Pieces)).ToArbitrary(), pieces =>
        {
            var (article, text) = MarkedText.Read(string.Concat(pieces));
            var ids = article.Entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
            return article.Relations.All(r => ids.Contains(r.From) && r.Evidence.End <= text.Length)
                && article.Events.All(e => e.Evidence.Of(text).Contains(e.Trigger, StringComparison.Ordinal) && e.Participants.All(p => p.EntityId is null || ids.Contains(p.EntityId)))
                && article.Indicators.All(i => i.Evidence.Of(text).Contains(i.Surface, StringComparison.Ordinal) && i.Measure.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    [Fact]
    public void Read_SameArticleTwice_SaysTheSame()
    {
        const string marked = "1月8日，{O甲医院}与{O乙公司}签署协议，{O甲医院}院长{P周明}出席，平台服务120万人次。";
        var (first, second) = (MarkedText.Read(marked).Article, MarkedText.Read(marked).Article);
        first.Relations.ShouldBe(second.Relations);
        first.Indicators.ShouldBe(second.Indicators);
        first.Events.Select(e => e.Id).ShouldBe(second.Events.Select(e => e.Id));
    }
}
