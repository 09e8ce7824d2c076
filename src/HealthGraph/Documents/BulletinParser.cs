namespace HealthGraph.Documents;

/// <summary>Reads a document's lines as a bulletin, or as one article where they are none.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class BulletinParser(FindingList findings)
{
    private const int HeadLines = 12;
    private const int LongestHead = 120;

    /// <summary>Reads the lines of the document called <paramref name="file"/>.</summary>
    /// <param name="file">Path or name.</param>
    /// <param name="raw">The lines, mark-up off.</param>
    /// <param name="wholeParagraphs">Whether each line is known to be a paragraph of its own.</param>
    /// <param name="page">What a web page says of itself, or null.</param>
    public Bulletin Parse(string file, List<TextLine> raw, bool wholeParagraphs, PageFacts? page)
    {
        var clean = PageFurniture.Remove(raw);
        var layout = PageLayout.Measure(clean, wholeParagraphs);
        var lines = new LabelledLines(clean, layout);
        var contents = ContentsList.Read(lines);
        var starts = new ArticleStarts(lines, contents).Find();
        return IsBulletin(lines, contents, starts)
            ? ParseBulletin(file, lines, contents, starts)
            : ParseSingle(file, lines, page);
    }

    private static bool IsBulletin(LabelledLines lines, ContentsList contents, List<int> starts)
    {
        if (contents.Entries.Count > 0)
        {
            return true;
        }

        var titles = starts.Count(s => lines.Has(s, FieldKind.Title) || Numbering.Parse(lines[s].Text) is not null || lines[s].Mark == LineMark.Heading);
        return titles >= 2 || starts.Count >= 3 || HasTwoTitles(lines) || (starts.Count > 0 && HasHead(lines));
    }

    private static bool HasTwoTitles(LabelledLines lines)
    {
        var labelled = 0;
        for (var i = 0; i < lines.Count && labelled < 2; i++)
        {
            labelled += lines.Has(i, FieldKind.Title) ? 1 : 0;
        }

        return labelled == 2;
    }

    private static bool HasHead(LabelledLines lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, HeadLines); i++)
        {
            var line = lines[i];
            if ((line.Width <= 60 && IssueHead.HasNumber(line.Text)) || Section.StartsForeword(line.Text) || Section.IsForeword(line.Text))
            {
                return true;
            }
        }

        return false;
    }

    private Bulletin ParseSingle(string file, LabelledLines lines, PageFacts? page)
    {
        if (lines.Count == 0)
        {
            findings.Add(FindingCode.InputEmpty, null, "The document holds no text.", "Fetch it again, or remove it.");
            return findings.ToBulletin();
        }

        var draft = ArticleLines.ReadSingle(lines);
        page?.Complete(draft);
        var article = new ArticleBuilder(lines.Layout, findings).Build(draft, 1, null, isBulletin: false);
        return new Bulletin(file, null, article is null ? [] : [article], findings.ToList()) { SetAside = article is null ? 1 : 0 };
    }

    private Bulletin ParseBulletin(string file, LabelledLines lines, ContentsList contents, List<int> starts)
    {
        var headEnd = contents.Entries.Count > 0 || contents.Start > 0 ? contents.Start : starts.Count > 0 ? starts[0] : Math.Min(lines.Count, HeadLines);
        var head = IssueHead.Read(lines.Lines.GetRange(0, Math.Min(headEnd, LongestHead)));
        if (starts.Count == 0)
        {
            starts = [Math.Min(Math.Max(contents.End, contents.Entries.Count > 0 ? contents.End : headEnd), Math.Max(0, lines.Count - 1))];
        }

        var drafts = new List<ArticleDraft>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            drafts.Add(ArticleLines.Read(lines, contents.Entries, starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Count));
        }

        var listed = new ContentsCheck(contents.Entries, findings).Match(drafts, head);
        var builder = new ArticleBuilder(lines.Layout, findings);
        var articles = new List<Article>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (builder.Build(drafts[i], articles.Count + 1, listed[i], isBulletin: true) is { } article)
            {
                articles.Add(article);
            }
        }

        TellHead(head.Issue);
        return new Bulletin(file, head.Issue, articles, findings.ToList()) { SetAside = drafts.Count - articles.Count };
    }

    private void TellHead(Issue issue)
    {
        string?[] missing =
        [
            issue.Series is null ? "series" : null, issue.Number is null ? "number" : null, issue.PublishedOn is null ? "date" : null,
            issue.CoverageStart is null ? "days covered" : null, issue.Publisher is null ? "publisher" : null,
        ];
        if (missing.Any(m => m is not null))
        {
            var names = string.Join(", ", missing.Where(m => m is not null));
            findings.Add(FindingCode.HeadIncomplete, 1, $"The bulletin's head prints no {names}.", "Nothing to do if the series prints none; they stay empty.");
        }
    }
}
