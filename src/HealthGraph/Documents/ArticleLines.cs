namespace HealthGraph.Documents;

/// <summary>Reads the lines of one article of a bulletin: heading, fields, what stands above the text, text, what stands below.</summary>
internal sealed class ArticleLines
{
    private const int LongestTitle = 120;
    private const int MostTitleLines = 5;

    private readonly LabelledLines lines;
    private readonly int end;
    private readonly ArticleDraft draft;
    private readonly FieldReader fields;
    private readonly IReadOnlyList<ContentsEntry> listed;
    private int at;

    private ArticleLines(LabelledLines lines, IReadOnlyList<ContentsEntry> listed, int start, int end)
    {
        (this.lines, this.listed, this.end, at) = (lines, listed, end, start);
        draft = new ArticleDraft { Line = start < lines.Count ? lines[start].Line : 1 };
        fields = new FieldReader(lines, draft, end);
    }

    /// <summary>Reads the article of a bulletin that begins with its heading at <paramref name="start"/>.</summary>
    /// <param name="lines">The bulletin.</param>
    /// <param name="listed">Its contents list: a title broken over lines ends where the listed one does.</param>
    /// <param name="start">Index of the article's first line.</param>
    /// <param name="end">Index after its last line.</param>
    public static ArticleDraft Read(LabelledLines lines, IReadOnlyList<ContentsEntry> listed, int start, int end)
    {
        var reader = new ArticleLines(lines, listed, start, end);
        reader.ReadHeading();
        reader.ReadFields();
        reader.ReadText();
        return reader.draft;
    }

    /// <summary>Reads a document that is one article: title, source, link and date in any order, with labels or without.</summary>
    public static ArticleDraft ReadSingle(LabelledLines lines)
    {
        var reader = new ArticleLines(lines, [], 0, lines.Count);
        reader.ReadLooseHead();
        reader.ReadText();
        return reader.draft;
    }

    private void ReadHeading()
    {
        var first = lines[at];
        var values = lines.FieldsOf(at);
        if (values.Length > 0 && values[0].Kind != FieldKind.Title)
        {
            return;
        }

        if (values.Length == 0)
        {
            draft.Heading.Add(first.From(Numbering.Parse(first.Text)?.Length ?? 0));
        }
        else if (values[0].Length > 0)
        {
            draft.Heading.Add(first.Slice(values[0].Start, values[0].Length));
        }

        at++;
        while (at < end && draft.Heading.Count < MostTitleLines && ContinuesTitle())
        {
            draft.Heading.Add(lines[at++]);
        }
    }

    private bool ContinuesTitle()
    {
        if (lines.IsField(at) || lines[at].Text.EndsWith('。'))
        {
            return false;
        }

        if (draft.Heading.Count == 0)
        {
            return true;
        }

        // The title again is no part of the title.
        if (TitleMatch.Fold(lines[at].Text) is { Length: > 3 } again && draft.Folded.StartsWith(again, StringComparison.Ordinal))
        {
            return false;
        }

        var joined = draft.Folded + TitleMatch.Fold(lines[at].Text);
        if (joined.Length <= LongestTitle && listed.Any(e => e.Folded.StartsWith(joined, StringComparison.Ordinal)))
        {
            return true;
        }

        var length = draft.Heading.Sum(l => l.Text.Length) + lines[at].Text.Length;
        var broken = lines.Layout.IsFull(lines[at - 1]) || LineEnd.IsOpen(draft.Heading[^1].Text) || LineEnd.Continues(lines[at].Text);
        return length <= LongestTitle && (broken ? !IsText(at) : FieldFollows(at));
    }

    /// <summary>Whether a label stands directly below the line, or below the next one.</summary>
    private bool FieldFollows(int i) => (i + 1 < end && lines.HasFields(i + 1))
        || (i + 2 < end && lines.MayBeTitle(i + 1) && lines.HasFields(i + 2) && lines[i].Width <= 80);

    /// <summary>Whether running text begins at the line: a sentence ends in it or in one of the next two lines before any label.</summary>
    private bool IsText(int i)
    {
        for (var k = i; k < Math.Min(end, i + 3); k++)
        {
            if (lines.HasFields(k))
            {
                return false;
            }

            if (lines[k].Text.Contains('。', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadFields()
    {
        while (at < end && !fields.BodyBegan)
        {
            if (lines.Has(at, FieldKind.OriginalTitle))
            {
                break;
            }

            var next = fields.Take(at);
            if (next == at)
            {
                break;
            }

            at = next;
            while (draft.Heading.Count == 1 && lines.Has(at - 1, FieldKind.Title) && at < end && ContinuesTitle())
            {
                draft.Heading.Add(lines[at++]);
            }
        }
    }

    private void ReadLooseHead() => at = new LooseHead(lines, draft, fields).Read();

    private void ReadText()
    {
        fields.InByline = true;
        if (draft.Body.Count == 0)
        {
            at = new TextPreamble(lines, draft, fields, end).Skip(at);
        }

        draft.Body.EnsureCapacity(draft.Body.Count + Math.Max(0, end - at));
        for (var i = at; i < end; i++)
        {
            draft.Body.Add(lines[i]);
        }

        TextTail.Strip(lines, draft, fields, Math.Max(at, 0), end);
    }
}
