using System.Globalization;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>Top of the page: what the document is, what was wrong with it, and what it holds.</summary>
internal static class DocumentHead
{
    /// <summary>Writes the head.</summary>
    public static void Write(HtmlText html, ExtractedBulletin document, IReadOnlyList<ArticleAnchors> articles)
    {
        var issue = document.Bulletin.Issue;
        html.Open("header", ("class", "top"));
        html.Element("h1", issue?.Series ?? Path.GetFileName(document.Bulletin.File), ("lang", issue?.Series is null ? null : "zh"));
        html.Open("p", ("class", "by"));
        Fact(html, "issue", issue?.Number?.ToString(CultureInfo.InvariantCulture));
        Fact(html, "published", issue?.PublishedOn?.ToString());
        Fact(html, "covers", issue is { CoverageStart: { } start, CoverageEnd: { } end } ? $"{start} – {end}" : null);
        Fact(html, "by", issue?.Publisher);
        Fact(html, "file", Path.GetFileName(document.Bulletin.File));
        html.Close().Close().Line();
        WriteFindings(html, document.Bulletin.Findings);
        WriteContents(html, articles);
    }

    private static void Fact(HtmlText html, string label, string? value)
    {
        if (value is not null)
        {
            html.Open("span").Element("i", label).Text(" " + value).Close();
        }
    }

    private static void WriteFindings(HtmlText html, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "findings"), ("aria-label", "Findings"))
            .Element("h2", Count(findings.Count, "finding") + " in this document").Open("ul");
        foreach (var finding in findings)
        {
            html.Open("li").Element("code", finding.Code);
            html.Text(finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $" line {line}: ") : " ");
            html.Text(finding.What).Text(" ").Element("span", finding.Advice, ("class", "advice")).Close();
        }

        html.Close().Close().Line();
    }

    private static void WriteContents(HtmlText html, IReadOnlyList<ArticleAnchors> articles)
    {
        html.Open("nav", ("aria-label", "Articles")).Open("ol", ("class", "contents"));
        foreach (var article in articles)
        {
            var extracted = article.Extracted;
            html.Open("li").Element("a", extracted.Article.Title.Length > 0 ? extracted.Article.Title : "(no title)", ("href", "#" + article.Id), ("lang", "zh"));
            html.Element("span", Counts(extracted), ("class", "counts")).Close();
        }

        html.Close().Close().Line();
    }

    private static string Counts(ExtractedArticle extracted) => string.Join(
        " · ",
        Count(extracted.Entities.Count, "name"), Count(extracted.Events.Count, "event"), Count(extracted.Relations.Count, "relation"),
        Count(extracted.Indicators.Count, "figure"));

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
