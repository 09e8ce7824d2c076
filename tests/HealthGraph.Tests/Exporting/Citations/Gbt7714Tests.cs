using HealthGraph.Exporting.Citations;
using HealthGraph.Graph;

namespace HealthGraph.Tests.Exporting.Citations;

public sealed class Gbt7714Tests
{
    [Theory]
    [InlineData("甲市上线平台", "甲州日报", "http://example.com/1", "2024-08-06", "2024-08-09", "[1] 甲市上线平台[N/OL]. 甲州日报, 2024-08-06[2024-08-09]. http://example.com/1.")]
    [InlineData("甲市上线平台", "甲州日报（客户端）", null, "2024-08-06", "2024-08-09", "[1] 甲市上线平台[N]. 甲州日报（客户端）, 2024-08-06.")]
    [InlineData("甲市上线平台", "甲州日报", null, null, null, "[1] 甲市上线平台[N]. 甲州日报.")]
    [InlineData("甲市上线平台", "甲省政府网", "http://example.com/1", "2024-08-06", "2024-08-09", "[1] 甲省政府网. 甲市上线平台[EB/OL]. (2024-08-06)[2024-08-09]. http://example.com/1.")]
    [InlineData("甲市上线平台", null, "http://example.com/1", "2024-08", null, "[1] 甲市上线平台[EB/OL]. (2024-08). http://example.com/1.")]
    [InlineData("甲市上线平台", null, "http://example.com/1", null, null, "[1] 甲市上线平台[EB/OL]. http://example.com/1.")]
    [InlineData("甲市上线平台", "甲省政府网", null, "2024", null, "[1] 甲省政府网. 甲市上线平台[Z]. 2024.")]
    [InlineData("甲市\n上线 \t平台\u0001", "报告网", null, null, null, "[1] 报告网. 甲市 上线 平台[Z].")]
    public void Of_Article_ReadsByTheStandard(string title, string? source, string? url, string? date, string? quotedOn, string expected) =>
        Gbt7714.Of(1, Article(title, source, url, date), PartialDate.TryParse(quotedOn)).ShouldBe(expected);

    internal static ArticleNode Article(string title, string? source, string? url, string? date) =>
        new("article/0a-1/b", title, source, url, PartialDate.TryParse(date), title + "\n", "", "", "");
}
