using HealthGraph.Exporting.Citations;

namespace HealthGraph.Tests.Exporting.Citations;

public sealed class BibTeXTests
{
    [Fact]
    public void Of_Article_WithAllThatIsKnown() =>
        BibTeX.Of(Gbt7714Tests.Article("甲市上线平台", "甲州日报", "http://example.com/1?a=b&c=%E4_d", "2024-08-06"), new PartialDate(2024, 8, 9)).ShouldBe("""
            @misc{hg-0a1b,
              title = {{甲市上线平台}},
              howpublished = {甲州日报},
              year = {2024},
              month = aug,
              day = {6},
              url = {http://example.com/1?a=b&c=%E4_d},
              urldate = {2024-08-09},
              langid = {chinese},
            }

            """, StringCompareShould.IgnoreLineEndings);

    [Theory]
    [InlineData("50% & #1 a_b $x", @"50\% \& \#1 a\_b \$x")]
    [InlineData(@"a\b ~ ^", @"a\textbackslash{}b \textasciitilde{} \textasciicircum{}")]
    [InlineData("{", @"\textbraceleft{}")]
    [InlineData("}{", @"\textbraceright{}\textbraceleft{}")]
    [InlineData("甲\n乙", "甲 乙")]
    public void Of_Title_IsPlainTeXWithBracesInPairs(string title, string expected)
    {
        var entry = BibTeX.Of(Gbt7714Tests.Article(title, null, null, null), null);
        entry.ShouldBe($"@misc{{hg-0a1b,\n  title = {{{{{expected}}}}},\n  langid = {{chinese}},\n}}\n");
        entry.Count(c => c is '{').ShouldBe(entry.Count(c => c is '}'));
    }

    [Theory]
    [InlineData("http://example.com/{a}\\b c", "http://example.com/%7Ba%7D%5Cb%20c")]
    public void Of_Address_HoldsNothingThatEndsTheField(string url, string expected) =>
        BibTeX.Of(Gbt7714Tests.Article("甲", null, url, null), null).ShouldContain($"  url = {{{expected}}},\n");
}
