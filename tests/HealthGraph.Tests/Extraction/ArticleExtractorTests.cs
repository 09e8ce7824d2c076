using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;

namespace HealthGraph.Tests.Extraction;

public sealed class ArticleExtractorTests(ArticleExtractorTests.Stages stages) : IClassFixture<ArticleExtractorTests.Stages>
{
    private static readonly string[] Pieces =
    [
        "《", "》", "（", "）", "以下简称", "“", "”", "实施方案", "印发", "出台", "关于", "的通知", "、", "，", "。", "\n", " ", "·", "记者", "院长", "主任", "表示", "说",
        "王", "李", "欧阳", "明", "建国", "格桑", "省", "市", "区", "县", "四川", "成都", "通州", "医院", "卫健委", "人民", "中心", "大学", "附属", "第一", "公司", "云", "AI",
        "5G", "大数据", "2024年1月", "229家", "\uD83D\uDE00", "\uD840", "摄", "和", "某", "", "10%", "签约", "举行",
    ];

    [Fact]
    public void Extract_AnyText_KeepsSpansWholeAndApart()
    {
        var texts = Gen.Elements(Pieces).ArrayOf(40).Select(p => string.Concat(p)).ToArbitrary();
        Prop.ForAll(texts, text => Check(text)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("《", 2_000)]
    [InlineData("《某市医改实施方案》", 300)]
    [InlineData("记者王明、", 500)]
    [InlineData("出台发布印发", 200)]
    [InlineData("云·", 1_000)]
    [InlineData("（", 2_000)]
    public void Extract_LongMonotony_EndsSoon(string piece, int times)
    {
        var body = string.Concat(Enumerable.Repeat(piece, times));
        Check(body);
    }

    [Theory]
    [InlineData("近日，县和区卫健委印发通知。")]
    [InlineData("近日，省、市卫健委印发通知。")]
    public void Extract_RowThatSharesItsEnding_OverlapsOnlyThere(string text) => Check(text);

    [Fact]
    public void Extract_Nothing_FindsNothing() => stages.Extract("").ShouldBeEmpty();

    [Fact]
    public void Extract_OneName_IsOneEntityWithItsMentionsInOrder()
    {
        var entity = stages.Extract("院长林海波说，好。林海波表示支持。").ShouldHaveSingleItem();
        entity.Id.ShouldBe("person/林海波");
        entity.Mentions.Select(m => m.Span.Start).ShouldBe([3, 10]);
        entity.Mentions.ShouldAllBe(m => m.Confidence > 0.9 && m.Reason.Length > 0);
    }

    private void Check(string body)
    {
        var text = "\n" + body;
        var entities = stages.Extract(body);
        var mentions = entities.SelectMany(e => e.Mentions).OrderBy(m => m.Span.Start).ToList();
        mentions.ShouldAllBe(m => m.Span.Of(text) == m.Text);

        // A row may share its ending, and nothing else: 省、市卫健委 names two bodies.
        mentions.Zip(mentions.Skip(1)).ShouldAllBe(pair => !pair.First.Span.Overlaps(pair.Second.Span) || pair.First.Span.End == pair.Second.Span.End);
        entities.Select(e => e.Id).ShouldBeUnique();
        stages.Extract(body).Select(e => e.Id).ShouldBe(entities.Select(e => e.Id));
    }

    /// <summary>All stages over the repository's dictionaries.</summary>
    public sealed class Stages
    {
        private readonly ArticleExtractor extractor =
            ExtractionStages.Create(DictionarySet.Load(new DictionaryFolders(Path.Combine(Reading.Root(), "dictionaries")), null), new List<Finding>());

        public IReadOnlyList<Entity> Extract(string body) =>
            extractor.Extract(new Article(1, "", null, null, null, body, SourceMap.Empty), null).Entities;
    }
}
