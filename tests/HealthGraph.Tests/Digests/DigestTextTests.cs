using HealthGraph.Digests;
using HealthGraph.Graph;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Digests;

public sealed class DigestTextTests
{
    [Fact]
    public void RenderMarkdown_Entries_WithSentenceAndSource() => DigestMarkdown.Render(Example("甲院", "http://example.com/a?b=1")).ShouldBe("""
        # 测试周报 第2期 新动向 · What is new (2024-01-19)

        新文章 1 篇，与此前 3 篇比较 · 1 new articles, compared with 3 before

        ## 首次出现的机构 · Bodies seen for the first time (5)

        - **甲院** ×2
          > 一句话。
          >
          > [测试网 2024-01-10 《题目》](<http://example.com/a?b=1>)

        另有 4 条 · 4 more


        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Render_EntriesOfOneSentence_StandTogether()
    {
        var article = new ArticleNode("article/a", "题目", "测试网", null, null, "题目\n一句话。", "", "", "");
        DigestEntry Entry(string head, string? group, string sentence) => new([], head, null, group, sentence, article);
        DigestEntry[] entries = [Entry("甲", "Meeting", "一句。"), Entry("乙", "Meeting", "二句。"), Entry("丙", "Meeting", "一句。"), Entry("丁", "发布", "一句。")];
        var digest = new Digest(null, default, 1, 3, [new DigestSection(DigestKind.Events, entries, 4)]);
        var text = DigestMarkdown.Render(digest);
        text.ShouldContain("### 会议 · Meeting\n\n- **甲**；**丙**\n  > 一句。\n");
        text.ShouldContain("- **乙**\n  > 二句。\n");
        text.ShouldContain("### 发布\n\n- **丁**\n  > 一句。\n");
        DigestPage.Render(digest).ShouldContain("<strong>甲</strong>；<strong>丙</strong>");
    }

    [Theory]
    [InlineData("*甲*_乙_", @"\*甲\*\_乙\_")]
    [InlineData("[甲](http://x)", @"\[甲\](http://x)")]
    [InlineData("<b>&amp;`", @"\<b\>\&amp;\`")]
    [InlineData("甲\n# 乙", @"甲 \# 乙")]
    public void RenderMarkdown_Names_AreNoMarkup(string name, string expected) =>
        DigestMarkdown.Render(Example(name, null)).ShouldContain($"- **{expected}** ×2\n");

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("http://example.com/", true)]
    [InlineData("example.com/a", false)]
    public void Render_Address_LeadsOnlyToTheWeb(string url, bool linked)
    {
        DigestMarkdown.Render(Example("甲", url)).Contains("](<", StringComparison.Ordinal).ShouldBe(linked);
        DigestPage.Render(Example("甲", url)).Contains("href=", StringComparison.Ordinal).ShouldBe(linked);
    }

    [Fact]
    public void RenderPage_HostileName_StaysText()
    {
        var page = DigestPage.Render(Example("<script>alert(1)</script>", null));
        page.ShouldContain("<strong>&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldContain("default-src 'none'");
    }

    private static Digest Example(string name, string? url)
    {
        var article = new ArticleNode("article/a", "题目", "测试网", url, new PartialDate(2024, 1, 10), "题目\n一句话。", "", "", "");
        var entry = new DigestEntry(["organization/甲院"], name, "×2", null, "一句话。", article);
        return new Digest(Sheet.Issue(2, "2024-01-19"), default, 1, 3, [new DigestSection(DigestKind.Organizations, [entry], 5), new DigestSection(DigestKind.People, [], 0)]);
    }
}
