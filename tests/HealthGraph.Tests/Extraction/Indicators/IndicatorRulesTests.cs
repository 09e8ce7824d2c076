using HealthGraph.Tests.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Indicators;

public sealed class IndicatorRulesTests
{
    [Theory]
    [InlineData("{R江北省}已建成智慧病房312间。", "江北省|智慧病房|312|间|exact")]
    [InlineData("{R江北省}发放健康卡2345余万张。", "江北省|健康卡|23450000|张|over")]
    [InlineData("{R江北省}互通率达91.5%。", "江北省|互通率|91.5|%|exact")]
    [InlineData("门诊量同比增长12.3%。", "|门诊量同比增长|12.3|%|exact")]
    [InlineData("{O甲医院}年总诊疗人次超84万。", "甲医院|诊疗人次|840000|人次|over")]
    [InlineData("92.1%开展移动支付。", "|开展移动支付|92.1|%|exact")]
    [InlineData("{R海州}综合得分居全省第3位。", "海州|综合得分|3|位|exact")]
    public void Find_Figure_HasSubjectMeasureAndValue(string marked, string expected)
    {
        var indicator = MarkedText.Read(marked).Article.Indicators.ShouldHaveSingleItem();
        var parts = expected.Split('|');
        (Name(indicator.SubjectId), indicator.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), indicator.Unit, indicator.Bound)
            .ShouldBe((parts[0], parts[2], parts[3], parts[4]));
        indicator.Measure.ShouldContain(parts[1]);
    }

    [Fact]
    public void Find_Change_GivesBothValues() =>
        MarkedText.Read("平均等候时间由2.1小时缩短至35分钟。").Article.Indicators
            .Select(i => $"{i.Value}{i.Unit}{i.Measure[^5..]}").ShouldBe(["2.1小时（变化前）", "35分钟（变化后）"]);

    [Fact]
    public void Find_AsOf_DatesTheFigure() =>
        MarkedText.Read("截至2023年10月，平台筛查20.6万余人。").Article.Indicators.ShouldHaveSingleItem().AsOf.ShouldBe(new PartialDate(2023, 10));

    [Theory]
    [InlineData("一家医院上线。")]
    [InlineData("三年来持续建设。")]
    [InlineData("年满18周岁的居民。")]
    [InlineData("印发《甲地改善服务20条措施》。")]
    [InlineData("5G网络覆盖。")]
    [InlineData("第三方支付。")]
    [InlineData("2023年10月上线。")]
    public void Find_LookAlike_IsNothing(string marked) => MarkedText.Read(marked).Article.Indicators.ShouldBeEmpty();

    private static string Name(string? id) => id is null ? "" : id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
