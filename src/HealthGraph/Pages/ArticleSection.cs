using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>One article on the page: head, marked text, timeline beside it, tables below.</summary>
internal static class ArticleSection
{
    /// <summary>Writes the article.</summary>
    public static void Write(HtmlText html, ArticleAnchors article, MentionFacts mentions)
    {
        var marked = new MarkedText(article, mentions);
        html.Open("article", ("id", article.Id), ("aria-labelledby", article.Id + "t"));
        WriteHead(html, article, marked);
        html.Open("div", ("class", "reading"));
        WriteBody(html, article, marked);
        EventTimeline.Write(html, article);
        html.Close();
        FactTables.WriteRelations(html, article);
        FactTables.WriteIndicators(html, article);
        NameTable.Write(html, article);
        html.Close().Line();
    }

    private static void WriteHead(HtmlText html, ArticleAnchors anchors, MarkedText marked)
    {
        var article = anchors.Extracted.Article;
        html.Open("header").Open("h2", ("id", anchors.Id + "t"), ("lang", "zh"));
        if (article.Title.Length > 0)
        {
            marked.Write(html, new TextSpan(0, article.Title.Length));
        }
        else
        {
            html.Text("(no title)");
        }

        html.Close().Open("p", ("class", "by"));
        html.Element("span", article.Source ?? "no source", ("lang", article.Source is null ? null : "zh"));
        html.Element("time", article.PublishedOn?.ToString() ?? "no date", ("datetime", article.PublishedOn?.ToString()));
        if (IsWebAddress(article.Url))
        {
            html.Element("a", article.Url, ("href", article.Url), ("rel", "noreferrer noopener"));
        }

        html.Close().Close().Line();
    }

    // Anything else, such as javascript:, is not worth a link.
    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static void WriteBody(HtmlText html, ArticleAnchors anchors, MarkedText marked)
    {
        var article = anchors.Extracted.Article;
        html.Open("div", ("class", "text"), ("lang", "zh"));
        for (var start = article.Title.Length + 1; start < article.Text.Length;)
        {
            var feed = article.Text.IndexOf('\n', start);
            var end = feed < 0 ? article.Text.Length : feed;
            if (end > start)
            {
                html.Open("p");
                marked.Write(html, new TextSpan(start, end));
                html.Close().Line();
            }

            start = end + 1;
        }

        html.Close();
    }
}
