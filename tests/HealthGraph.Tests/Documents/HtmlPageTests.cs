using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class HtmlPageTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html><head><title>甲市平台上线了_甲报</title><meta name="PubDate" content="2024-01-09 10:00"><link rel="canonical" href="http://a.cn/1.html">
        <script>var text = "不是正文。不是正文。";</script></head>
        <body><div class="nav"><a href="/">首页</a></div>
        <div class="main"><h1>甲市平台上线了</h1><div class="info">来源：<a href="http://a.cn">甲报</a></div>
        <div id="content"><p>　　甲市卫健委&nbsp;今天
        宣布，平台上线。</p><p>患者 &amp; 医生都说好。<br>第二句在这里。</p>
        <table><tr><td>中心</td><td>例数</td></tr><tr><td>影像</td><td>12</td></tr></table></div></div>
        <div class="footer">版权所有：甲报 甲ICP备1号</div></body></html>
        """;

    [Fact]
    public void Read_Page_GivesItsOwnTextOnly()
    {
        var article = ReadText.As("a.html", Page).Articles.ShouldHaveSingleItem();
        $"{article.Title} {article.Source} {article.Url} {article.PublishedOn}".ShouldBe("甲市平台上线了 甲报 http://a.cn/1.html 2024-01-09");
        article.Body.Split('\n').ShouldBe(["甲市卫健委 今天宣布，平台上线。", "患者&医生都说好。", "第二句在这里。", "中心 例数", "影像 12"]);
    }

    [Theory]
    [InlineData("甲市平台上线了", 5)]
    [InlineData("甲市卫健委", 6)]
    [InlineData("宣布", 7)]
    [InlineData("第二句", 7)]
    [InlineData("影像", 8)]
    public void Read_Page_MapsTextToItsLine(string text, int line)
    {
        var article = ReadText.As("a.html", Page).Articles.ShouldHaveSingleItem();
        var place = article.Map.Locate(article.Text.IndexOf(text, StringComparison.Ordinal)).ShouldNotBeNull();
        place.Line.ShouldBe(line);
        Page.Split('\n')[line - 1][(place.Column - 1)..].ShouldStartWith(text);
    }

    [Fact]
    public void Read_DeepPage_IsOneFinding() =>
        ReadText.As("a.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "甲。").Findings.ShouldContain(f => f.Code == FindingCode.InputBinary);
}
