using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class PrintedUrlTests
{
    [Theory]
    [InlineData("http://a.cn/x.html", "http://a.cn/x.html")]
    [InlineData("<https://a.cn/x.html>", "https://a.cn/x.html")]
    [InlineData("ｈｔｔｐ：／／a.cn／x.html", "http://a.cn/x.html")]
    [InlineData("http://a.cn/2024 0109/x.html", "http://a.cn/20240109/x.html")]
    [InlineData("https://a.cn/x.html。", "https://a.cn/x.html")]
    [InlineData("（https://a.cn/x.html）", "https://a.cn/x.html")]
    [InlineData("www.hospital.cn/news", "www.hospital.cn/news")]
    [InlineData("https://a.cn/i.jsp?code=1027&b=2", "https://a.cn/i.jsp?code=1027&b=2")]
    [InlineData("http://a.cn/x.html 2024-01-09", "http://a.cn/x.html")]
    public void Find_PrintedLink_IsCleaned(string text, string url) => PrintedUrl.Find(text).ShouldNotBeNull().Url.ShouldBe(url);

    [Theory]
    [InlineData("甲市人民医院")]
    [InlineData("http")]
    public void Find_LookAlike_IsNull(string text) => PrintedUrl.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("14.shtml", true)]
    [InlineData("cn/columns/a7/stories/WS65.ht", true)]
    [InlineData("2024-01-09", false)]
    [InlineData("甲市", false)]
    [InlineData("http://b.cn", false)]
    public void IsContinuation_Line_IsTold(string text, bool expected) => PrintedUrl.IsContinuation(text).ShouldBe(expected);
}
