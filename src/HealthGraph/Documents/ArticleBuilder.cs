namespace HealthGraph.Documents;

/// <summary>Makes an article out of a draft: paragraphs joined, the title chosen, the map kept, disagreements told.</summary>
/// <param name="layout">How the document's lines lie.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ArticleBuilder(PageLayout layout, FindingList findings)
{
    /// <summary>The article, or null and a finding where it has neither title nor text.</summary>
    public Article? Build(ArticleDraft draft, int ordinal, ContentsEntry? listed, bool isBulletin)
    {
        var paragraphs = new ParagraphJoiner(layout).Group(draft.Body);
        var titleLines = TitleChoice.Choose(draft, listed, findings);
        using var text = new MappedText(ParagraphText.Room(titleLines) + ParagraphText.Room(draft.Body), titleLines.Count + draft.Body.Count);
        ParagraphText.Append(text, titleLines);
        var titleLength = text.Length;
        text.Append('\n');
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > titleLength + 1 && text.Last != '\n')
            {
                text.Append('\n');
            }

            ParagraphText.Append(text, paragraph);
        }

        var (title, body) = (text.Text[..titleLength].ToString(), text.Text[(titleLength + 1)..].ToString());
        if (title.Length == 0 && body.Length == 0)
        {
            findings.Add(FindingCode.ArticleSetAside, draft.Line, "Something begins here like an article but has neither title nor text.", "Look at the document here.");
            return null;
        }

        var article = new Article(ordinal, title, SourceOf(draft, listed), draft.Url, DateOf(draft), body, new SourceMap(text.Segments));
        TellMissing(article, draft, isBulletin);
        return article;
    }

    private string? SourceOf(ArticleDraft draft, ContentsEntry? listed)
    {
        var source = draft.Source ?? draft.BylineSource ?? listed?.Source;
        foreach (var other in (ReadOnlySpan<string?>)[draft.BylineSource, listed?.Source])
        {
            if (other is not null && source is not null && !IsSameOutlet(source, other))
            {
                findings.Add(FindingCode.SourceDisagrees, draft.Line, $"The article's source is printed as {source} and as {other}.", "Check which is right; the first was taken.");
                break;
            }
        }

        return source;
    }

    private static bool IsSameOutlet(string left, string right)
    {
        var (a, b) = (TitleMatch.Fold(left), TitleMatch.Fold(right));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    private PartialDate? DateOf(ArticleDraft draft)
    {
        var (labelled, byline) = (draft.Date?.Date, draft.BylineDate?.Date);
        if ((draft.Date is not null && labelled is null) || (draft.BylineDate is not null && byline is null))
        {
            findings.Add(FindingCode.DateUnreadable, draft.Line, "A date is printed here that does not exist.", "Correct it in the document.");
        }

        if (labelled is { } a && byline is { } b && a != b)
        {
            findings.Add(FindingCode.DateDisagrees, draft.Line, $"The article's date is printed as {a} and as {b}.", "Check which is right; the first was taken.");
        }

        return labelled ?? byline;
    }

    private void TellMissing(Article article, ArticleDraft draft, bool isBulletin)
    {
        var missing = new List<string>();
        AddIf(article.Title.Length == 0, "title");
        AddIf(article.Source is null, "source");
        AddIf(article.Url is null, "link");
        AddIf(article.PublishedOn is null, "date");
        AddIf(article.Body.Length == 0, "text");
        if (missing.Count > 0)
        {
            var what = isBulletin ? FormattableString.Invariant($"Article {article.Ordinal}") : "The article";
            findings.Add(FindingCode.FieldMissing, draft.Line, $"{what} has no {string.Join(", ", missing)}.", "Add it to the document if it is known.");
        }

        if (article.Url is { } url && (!url.Contains('.', StringComparison.Ordinal) || url.Contains("...", StringComparison.Ordinal) || url.Contains('…', StringComparison.Ordinal)))
        {
            findings.Add(FindingCode.UrlDoubtful, draft.Line, $"The link {url} looks incomplete.", "Compare it with the page.");
        }

        void AddIf(bool condition, string name)
        {
            if (condition)
            {
                missing.Add(name);
            }
        }
    }
}
