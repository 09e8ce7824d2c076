namespace HealthGraph.Documents;

/// <summary>The first lines of a single article: title, source, link and date in any order, with labels or without.</summary>
internal sealed class LooseHead(LabelledLines lines, ArticleDraft draft, FieldReader fields)
{
    private const int MostLines = 16;
    private const int WidestTitle = 110;

    private readonly List<List<TextLine>> unlabelled = [];

    /// <summary>Reads the head; the index of the first line after it.</summary>
    public int Read()
    {
        var at = 0;
        while (at < lines.Count && at < MostLines && !fields.BodyBegan && !lines.Has(at, FieldKind.OriginalTitle))
        {
            var next = lines[at].Text.Contains('。', StringComparison.Ordinal) && !lines.Has(at, FieldKind.Body) ? at : fields.Take(at);
            if (next == at && !TakeUnlabelled(at, ref next))
            {
                break;
            }

            at = next;
        }

        Assign();
        return at;
    }

    private bool TakeUnlabelled(int at, ref int next)
    {
        var found = unlabelled.Count + (draft.Heading.Count > 0 ? 1 : 0) + (draft.Source is not null ? 1 : 0);
        var line = lines[at];
        if (found >= 2 || line.Width > WidestTitle || line.Text.Contains('。', StringComparison.Ordinal) || Caption.IsCredited(line.Text) || !IsHead(at))
        {
            return false;
        }

        List<TextLine> group = [line];
        next = at + 1;
        while (next < lines.Count && group.Count < 4 && lines.Layout.IsFull(lines[next - 1]) && lines.MayBeTitle(next) && IsHead(next))
        {
            group.Add(lines[next++]);
        }

        unlabelled.Add(group);
        return true;
    }

    /// <summary>A line that the layout broke is the title's only if the head goes on below; otherwise the text has begun.</summary>
    private bool IsHead(int at)
    {
        if (!lines.Layout.IsFull(lines[at]))
        {
            return true;
        }

        for (var i = at + 1; i < Math.Min(lines.Count, at + 4); i++)
        {
            if (lines.IsField(i) || SourceName.IsOutlet(lines[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private void Assign()
    {
        if (unlabelled.Count == 0)
        {
            return;
        }

        var title = draft.Heading.Count > 0 ? -1 : TitleIndex();
        for (var i = 0; i < unlabelled.Count; i++)
        {
            if (i == title)
            {
                draft.Heading.AddRange(unlabelled[i]);
            }
            else if (draft.Source is null && draft.BylineSource is null)
            {
                draft.Source = SourceName.Clean(ParagraphText.Join(unlabelled[i]));
            }
            else
            {
                draft.Body.AddRange(unlabelled[i]);
            }
        }
    }

    private int TitleIndex()
    {
        var heading = unlabelled.FindIndex(g => g[0].Mark == LineMark.Heading);
        if (unlabelled.Count == 1 || heading >= 0)
        {
            return Math.Max(0, heading);
        }

        var (first, second) = (ParagraphText.Join(unlabelled[0]), ParagraphText.Join(unlabelled[1]));
        var (outletFirst, outletSecond) = (SourceName.IsOutlet(first), SourceName.IsOutlet(second));
        return outletFirst == outletSecond ? (second.Length > first.Length && outletFirst ? 1 : 0) : outletFirst ? 1 : 0;
    }
}
