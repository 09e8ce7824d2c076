namespace HealthGraph.Documents;

/// <summary>What stands between an article's fields and its text: the title again, <c>2024-1-9 来源：…</c>, <c>原标题：…</c>.</summary>
internal sealed class TextPreamble(LabelledLines lines, ArticleDraft draft, FieldReader fields, int end)
{
    private const int MostLines = 16;
    private const int MostTitleLines = 4;

    /// <summary>Characters that may stand beside a title.</summary>
    private const int MostBeside = 24;

    /// <summary>The index of the text's first line.</summary>
    public int Skip(int start)
    {
        var at = start;
        while (at < end && at < start + MostLines)
        {
            var next = Next(at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private int Next(int at)
    {
        if (lines.Has(at, FieldKind.OriginalTitle))
        {
            return SkipOriginalTitle(at);
        }

        if (draft.Repeated.Count == 0 && RepeatedTitle(at) is > 0 and var count)
        {
            draft.Repeated.AddRange(lines.Lines.GetRange(at, count));
            return at + count;
        }

        if (lines.HasFields(at))
        {
            // A label that carries running text is the text's own (时间：…。).
            return lines[at].Text.Contains('。', StringComparison.Ordinal) && !lines.Has(at, FieldKind.Body) ? at : fields.Take(at);
        }

        var taken = fields.Take(at);
        if (taken > at || draft.Repeated.Count > 0 || draft.Heading.Count == 0)
        {
            return taken;
        }

        // Another title above the text than in the heading: a byline follows it.
        var lead = lines.MayBeTitle(at) && IsByline(at + 1) ? 1 : lines.MayBeTitle(at) && at + 1 < end && lines.MayBeTitle(at + 1) && lines.Layout.IsFull(lines[at]) && IsByline(at + 2) ? 2 : 0;
        draft.Repeated.AddRange(lines.Lines.GetRange(at, lead));
        return at + lead;
    }

    private bool IsByline(int i) => i < end && (lines.Has(i, FieldKind.Date) || lines.BylineOf(i) is { Date: not null });

    /// <summary>How many lines from here on are the title again; 0 for none.</summary>
    private int RepeatedTitle(int at)
    {
        var title = draft.Folded;
        var (best, bestCount) = (0.0, 0);
        for (var count = 1; count <= MostTitleLines && at + count <= end && !lines.HasFields(at + count - 1); count++)
        {
            var text = TitleMatch.Fold(ParagraphText.Join(lines.Lines.GetRange(at, count)), title.Length + MostBeside + 1);
            if (text.Length > title.Length + MostBeside)
            {
                break;
            }

            var likeness = TitleMatch.IsSame(text, title) ? Math.Max(0.8, TitleMatch.Similarity(text, title)) : 0;
            (best, bestCount) = likeness > best ? (likeness, count) : (best, bestCount);
        }

        return bestCount;
    }

    private int SkipOriginalTitle(int at)
    {
        var title = draft.Folded;
        var text = lines[at].Text;
        var next = at + 1;
        while (next < end && next < at + MostTitleLines && !lines.HasFields(next) && !lines[next].Text.Contains('。', StringComparison.Ordinal)
            && (lines.Layout.IsFull(lines[next - 1]) || LineEnd.IsOpen(lines[next - 1].Text) || text.Length <= 5) && !TitleMatch.Fold(text).EndsWith(title, StringComparison.Ordinal))
        {
            text += lines[next++].Text;
        }

        return next;
    }
}
