using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HealthGraph.Documents;

/// <summary>The lines of a web page's own text, and what the page says of itself.</summary>
/// <param name="Lines">One line a block.</param>
/// <param name="Facts">From its head.</param>
internal sealed record HtmlPage(List<TextLine> Lines, PageFacts? Facts)
{
    /// <summary>Deeper pages are attacks, not documents: a parser's work grows with depth times length.</summary>
    private const int MostDepth = 2000;
    private const int LongestTitle = 300;

    /// <summary>Reads the source of a page.</summary>
    public static HtmlPage Read(string source, FindingList findings)
    {
        if (HtmlDepth.Measure(source, MostDepth) >= MostDepth)
        {
            findings.Add(FindingCode.InputBinary, null, "The web page nests its tags too deep.", "Save it again from a browser.");
            return new HtmlPage([], null);
        }

        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(source);
        return new HtmlPage(new HtmlLines(source, new HtmlMainPart(document)).Read(), FactsOf(document));
    }

    private static PageFacts FactsOf(IDocument document)
    {
        var title = Meta(document, "ArticleTitle", "og:title", "title") ?? document.QuerySelector("h1")?.TextContent ?? document.Title;
        return new PageFacts(
            Shorten(title), Meta(document, "ContentSource", "source", "og:site_name"),
            Meta(document, "og:url", "Url") ?? document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            Meta(document, "PubDate", "article:published_time", "publishdate", "pubdate", "date"));
    }

    private static string? Meta(IDocument document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in document.QuerySelectorAll("meta"))
            {
                if (string.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase)
                    && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    /// <summary>Takes the site's name off a page's title: 题目_某某网, 题目 - 某某网.</summary>
    private static string? Shorten(string? title)
    {
        var text = string.Join(' ', (title is { Length: > LongestTitle } ? title[..LongestTitle] : title ?? "").Split([' ', '\n', '\r', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
        for (var cut = text.LastIndexOfAny(['_', '|', '-', '—']); cut > 4; cut = text.LastIndexOfAny(['_', '|', '-', '—']))
        {
            if (!SourceName.IsOutlet(text[(cut + 1)..].Trim()) && text[(cut + 1)..].Trim().Length > 6)
            {
                break;
            }

            text = text[..cut].TrimEnd(' ', '_', '|', '-', '—');
        }

        return text.Length == 0 ? null : text;
    }
}
