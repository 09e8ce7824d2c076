namespace HealthGraph.Graph;

/// <summary>Makes what a search of texts gives: the same in every store.</summary>
public static class TextMatches
{
    /// <summary>The match of an article that holds a phrase.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="publishedOn">Its date, or null.</param>
    /// <param name="text">Its text.</param>
    /// <param name="phrase">Stands in the text, in either case; where it does not, the match is the title.</param>
    public static TextMatch Of(string articleId, PartialDate? publishedOn, string text, string phrase)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(phrase);
        var start = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        var title = text.IndexOf('\n', StringComparison.Ordinal);
        var span = start < 0 ? new TextSpan(0, title < 0 ? text.Length : title) : new TextSpan(start, start + phrase.Length);
        return new TextMatch(articleId, publishedOn, span, Evidence.Sentence(text, span));
    }
}
