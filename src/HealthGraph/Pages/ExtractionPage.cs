using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>An extracted document as one self-contained web page for people: no request goes out, and the same bytes come on every run.</summary>
/// <remarks>Everything that the script shows on hover stands in the tables too, so that paper and browsers without script lose nothing.</remarks>
public static class ExtractionPage
{
    /// <summary>The page, UTF-8 when written, lines ended with a line feed.</summary>
    /// <param name="document">What was extracted; all its text is escaped.</param>
    public static string Render(ExtractedBulletin document)
    {
        var articles = document.Articles.Select((a, i) => new ArticleAnchors(a, i + 1)).ToList();
        var mentions = new MentionFacts();
        var main = new HtmlText();
        DocumentHead.Write(main, document, articles);
        foreach (var article in articles)
        {
            ArticleSection.Write(main, article, mentions);
        }

        return PageTemplate.Fill(Title(document), main.ToString(), mentions.ToString(), document.DictionaryVersion);
    }

    private static string Title(ExtractedBulletin document) => document.Bulletin.Issue switch
    {
        { Series: { } series, Number: { } number } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{series} {number}"),
        { Series: { } series } => series,
        _ => Path.GetFileName(document.Bulletin.File),
    };
}
