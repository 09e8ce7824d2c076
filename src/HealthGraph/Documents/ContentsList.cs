namespace HealthGraph.Documents;

/// <summary>A bulletin's list of contents.</summary>
/// <param name="Entries">In their order; empty where there is no list.</param>
/// <param name="Start">Index of the list's first line (its heading), or the end of the head where there is none.</param>
/// <param name="End">Index of the first line after it.</param>
internal sealed record ContentsList(IReadOnlyList<ContentsEntry> Entries, int Start, int End)
{
    /// <summary>A list's heading stands in the first part of a bulletin.</summary>
    private const int SearchLines = 80;

    /// <summary>Longer lists are no lists.</summary>
    private const int LongestList = 400;

    /// <summary>Finds and reads the list.</summary>
    /// <param name="lines">The bulletin's lines.</param>
    public static ContentsList Read(LabelledLines lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, SearchLines); i++)
        {
            if (Section.StartsContents(lines[i].Text))
            {
                var end = FindEnd(lines, i + 1);
                return new ContentsList(new ContentsReader(lines, i + 1, end).Read(), i, end);
            }
        }

        return new ContentsList([], 0, 0);
    }

    /// <summary>The list ends where the articles' section, a labelled title, a long text or its own first entry again begins.</summary>
    private static int FindEnd(LabelledLines lines, int start)
    {
        var first = start < lines.Count ? TitleMatch.Fold(WithoutNumber(lines[start].Text)) : "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lastWasSeen = false;
        for (var i = start; i < Math.Min(lines.Count, start + LongestList); i++)
        {
            if (Section.StartsArticles(lines[i].Text) && i > start)
            {
                return i;
            }

            // 来源：… alone may stand below an entry; a title's label, a link or a body's may not.
            if (lines.Has(i, FieldKind.Title) || lines.Has(i, FieldKind.Body) || (lines.Has(i, FieldKind.Url) && !ListHasLinks(lines, start, i)))
            {
                return BackToHeading(lines, start, i);
            }

            var folded = TitleMatch.Fold(WithoutNumber(lines[i].Text));
            if (i > start + 1 && first.Length >= 6 && IsAgain(folded, first))
            {
                return i;
            }

            // Any entry again: the articles have begun, with the heading of their part where that stands twice too.
            if (i > start + 1 && folded.Length >= 6 && seen.Contains(folded) && !lines.HasFields(i) && !SourceName.IsOutlet(lines[i].Text.AsSpan().Trim("（）()")))
            {
                return lastWasSeen ? i - 1 : i;
            }

            lastWasSeen = !seen.Add(folded) && !lines.HasFields(i);
        }

        return Math.Min(lines.Count, start + LongestList);
    }

    /// <summary>A label belongs to the article whose unlabelled heading stands before it.</summary>
    private static int BackToHeading(LabelledLines lines, int start, int i)
    {
        if (lines.FieldsOf(i)[0].Kind == FieldKind.Title)
        {
            return i;
        }

        for (var k = i - 1; k > Math.Max(start, i - 6); k--)
        {
            if (Numbering.Parse(lines[k].Text) is { Value: 1 } || lines[k].Mark == LineMark.Heading)
            {
                return k;
            }
        }

        return i;
    }

    private static bool ListHasLinks(LabelledLines lines, int start, int i)
    {
        // A list that gives links gives them after every title: before the second number there is one.
        var numbers = 0;
        for (var k = start; k < i; k++)
        {
            numbers += Numbering.Parse(lines[k].Text) is not null ? 1 : 0;
        }

        return numbers == 1 && i + 1 < lines.Count && Numbering.Parse(lines[i + 1].Text) is { Value: 2 };
    }

    private static bool IsAgain(string text, string first) =>
        text.Length >= 6 && (text == first || (first.StartsWith(text, StringComparison.Ordinal) && text.Length * 2 > first.Length));

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> text) => Numbering.Parse(text) is { } number ? text[number.Length..] : text;
}
