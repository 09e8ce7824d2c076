namespace HealthGraph.Documents;

/// <summary>Finds the lines where a bulletin's articles begin.</summary>
/// <remarks>
/// Three kinds of evidence: a title's label; an unlabelled heading with source, link or date labels below it; a title of the
/// contents list standing again among the text. A heading repeated above its own text is not a second beginning.
/// </remarks>
internal sealed class ArticleStarts(LabelledLines lines, ContentsList contents)
{
    private const int HeadLines = 16;
    private const int LookBack = 4;
    private const int IssueLines = 8;

    /// <summary>A list of hundreds of titles, none of them in a document of a million lines, must not take hours.</summary>
    private const int MostComparisons = 2_000_000;

    private readonly bool[] isStart = new bool[lines.Count];
    private int comparisons;

    /// <summary>Indexes of first lines, ascending.</summary>
    public List<int> Find()
    {
        AddLabelledTitles();
        AddHeadingsOverFields();
        AddListedTitles();
        if (!isStart.Contains(true))
        {
            AddAfterTails();
        }

        var starts = new List<int>();
        for (var i = NextStart(0); i >= 0; i = NextStart(i + 1))
        {
            starts.Add(i);
        }

        return starts;
    }

    /// <summary>The first start known so far from <paramref name="from"/> on, or -1.</summary>
    private int NextStart(int from) => isStart.AsSpan(from).IndexOf(true) is >= 0 and var at ? from + at : -1;

    private void AddLabelledTitles()
    {
        var fieldsFirst = FieldsStandFirst();
        for (var i = contents.End; i < lines.Count; i++)
        {
            if (lines.Has(i, FieldKind.Title))
            {
                var start = i;
                while (fieldsFirst && start > contents.End && lines.IsField(start - 1) && !lines.Has(start - 1, FieldKind.Body) && !lines.Has(start - 1, FieldKind.Title))
                {
                    start--;
                }

                isStart[start] = true;
            }
        }
    }

    /// <summary>Whether the first article gives its source or date above its title.</summary>
    private bool FieldsStandFirst()
    {
        for (var i = contents.End; i < lines.Count; i++)
        {
            if (lines.Has(i, FieldKind.Title))
            {
                return i > contents.End && i > 0 && (lines.Has(i - 1, FieldKind.Source) || lines.Has(i - 1, FieldKind.Date) || lines.Has(i - 1, FieldKind.Url));
            }
        }

        return false;
    }

    private void AddHeadingsOverFields()
    {
        for (var i = contents.End; i < lines.Count; i++)
        {
            if (IsCluster(i) && HeadingAbove(i) is { } heading && !isStart[heading] && !IsInHead(heading, i))
            {
                isStart[heading] = true;
            }
        }
    }

    /// <summary>Whether the fields of an article begin at the line, as far as their kinds say.</summary>
    private bool IsCluster(int i)
    {
        if (!lines.HasFields(i))
        {
            return IsOutletByline(i);
        }

        return !lines.Has(i, FieldKind.Title) && !lines.Has(i, FieldKind.OriginalTitle) && !lines.Has(i, FieldKind.Body) && !lines.HasOnly(i, FieldKind.Other);
    }

    /// <summary>An unlabelled 人民网 2024-1-9; in the bulletin's own head, that is its publisher and date.</summary>
    private bool IsOutletByline(int i) => lines.BylineOf(i) is { Source: not null, Date: not null }
        && (i > IssueLines || !Enumerable.Range(0, i).Any(k => IssueHead.HasNumber(lines[k].Text)));

    /// <summary>The heading whose fields begin at <paramref name="i"/>, or null where running text stands there.</summary>
    private int? HeadingAbove(int i)
    {
        if (PlainHeadingAbove(i) is not { } best)
        {
            return null;
        }

        // The title may stand twice, numbered and then again; the article begins with the first.
        var folded = Folded(best, i);
        for (var k = best - 1; k >= Math.Max(contents.End, best - LookBack) && lines.MayBeTitle(k); k--)
        {
            if (Folded(k, best) == folded)
            {
                return k;
            }
        }

        return best;
    }

    private string Folded(int start, int end)
    {
        var number = Numbering.Parse(lines[start].Text)?.Length ?? 0;
        return TitleMatch.Fold(lines[start].Text[number..] + string.Concat(lines.Lines.GetRange(start + 1, end - start - 1).Select(l => l.Text)));
    }

    private int? PlainHeadingAbove(int i)
    {
        int? best = null;
        for (var k = i - 1; k >= Math.Max(contents.End, i - LookBack) && lines.MayBeTitle(k) && !lines[k].Text.Contains('。', StringComparison.Ordinal); k--)
        {
            // Above an unnumbered heading, only lines that the layout broke belong to it.
            if (k < i - 1 && !lines.Layout.IsFull(lines[k]) && Numbering.Parse(lines[k].Text) is null && lines[k].Mark != LineMark.Heading)
            {
                break;
            }

            best = k;
            if (Numbering.Parse(lines[k].Text) is not null || lines[k].Mark == LineMark.Heading)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Whether the heading is the title repeated inside the head of an article that began already.</summary>
    private bool IsInHead(int heading, int cluster)
    {
        var before = heading;
        while (before >= 0 && heading - before <= HeadLines && !isStart[before])
        {
            before--;
        }

        if (before < 0 || heading - before > HeadLines)
        {
            return false;
        }

        var (own, earlier) = (Numbering.Parse(lines[heading].Text), NumberAt(before));
        if (own is not null && earlier is not null && own.Value.Style == earlier.Value.Style && own.Value.Value == earlier.Value.Value + 1 && cluster > heading)
        {
            return false;
        }

        for (var k = before + 1; k < heading; k++)
        {
            if (lines[k].Text.Contains('。', StringComparison.Ordinal) && !lines.HasFields(k))
            {
                return false;
            }
        }

        return true;
    }

    private Numbering? NumberAt(int i) => Numbering.Parse(lines[i].Text.TrimStart('*', '#', ' '));

    private void AddListedTitles()
    {
        var from = contents.End;
        foreach (var entry in contents.Entries)
        {
            if ((KnownStart(entry.Folded, from) ?? FindTitle(entry.Folded, from)) is { } start)
            {
                isStart[start] = true;
                from = start + 1;
            }
        }
    }

    private int? KnownStart(string folded, int from)
    {
        for (var start = NextStart(from); start >= 0; start = NextStart(start + 1))
        {
            if (IsTitleAt(start, folded))
            {
                return start;
            }
        }

        return null;
    }

    private int? FindTitle(string folded, int from) => FindTitle(folded, from, exact: true) ?? FindTitle(folded, from, exact: false);

    private int? FindTitle(string folded, int from, bool exact)
    {
        for (var i = from; i < lines.Count && comparisons < MostComparisons; i++)
        {
            comparisons++;
            if (lines.MayBeTitle(i) && IsTitleAt(i, folded, exact) && !isStart[i] && !IsInHead(i, i))
            {
                return i;
            }
        }

        return null;
    }

    private bool IsTitleAt(int i, string folded, bool exact = false)
    {
        var first = lines[i].Text;
        var start = lines.FieldsOf(i) is [var field, ..] ? field.Start : Numbering.Parse(first)?.Length ?? 0;
        var text = TitleMatch.Fold(first.AsSpan(Math.Min(start, first.Length)));
        for (var k = i + 1; k <= i + 4; k++)
        {
            if (exact ? text == folded : text.Length >= folded.Length - 8 && TitleMatch.IsSame(text, folded))
            {
                return true;
            }

            if (k >= lines.Count || text.Length > folded.Length + 8 || lines.IsField(k))
            {
                return false;
            }

            text += TitleMatch.Fold(lines[k].Text);
        }

        return false;
    }

    /// <summary>A bulletin that gives source and link below each text and labels no title: an article begins after each tail.</summary>
    private void AddAfterTails()
    {
        var tails = new List<int>();
        for (var i = contents.End + 1; i < lines.Count; i++)
        {
            if ((lines.Has(i, FieldKind.Source) || lines.Has(i, FieldKind.Url)) && (i + 1 == lines.Count || !lines.IsField(i + 1)))
            {
                tails.Add(i);
            }
        }

        if (tails.Count < 2)
        {
            return;
        }

        isStart[contents.End] = true;
        foreach (var tail in tails)
        {
            if (tail + 1 < lines.Count && lines.MayBeTitle(tail + 1))
            {
                isStart[tail + 1] = true;
            }
        }
    }
}
