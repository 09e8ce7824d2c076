namespace HealthGraph.Documents;

/// <summary>An article while its lines are being read.</summary>
internal sealed class ArticleDraft
{
    private string? folded;
    private (List<TextLine> Title, int Lines) foldedOf;

    /// <summary>1-based line where the article begins.</summary>
    public int Line { get; init; }

    /// <summary>Lines of the title in the article's heading.</summary>
    public List<TextLine> Heading { get; } = [];

    /// <summary>Lines of the title repeated above the text.</summary>
    public List<TextLine> Repeated { get; } = [];

    /// <summary>The outlet by its label, or null.</summary>
    public string? Source { get; set; }

    /// <summary>The outlet by a byline, or null.</summary>
    public string? BylineSource { get; set; }

    /// <summary>The link, or null.</summary>
    public string? Url { get; set; }

    /// <summary>The date by its label, or null.</summary>
    public PrintedDate? Date { get; set; }

    /// <summary>The date by a byline, or null.</summary>
    public PrintedDate? BylineDate { get; set; }

    /// <summary>Lines of the text.</summary>
    public List<TextLine> Body { get; } = [];

    /// <summary>The title in the heading, else the one above the text; folded.</summary>
    public string Folded
    {
        get
        {
            var title = Heading.Count > 0 ? Heading : Repeated;
            if (folded is null || (title, title.Count) != foldedOf)
            {
                (folded, foldedOf) = (TitleMatch.Fold(ParagraphText.Join(title)), (title, title.Count));
            }

            return folded;
        }
    }
}
