namespace HealthGraph.Documents;

/// <summary>Reads the labelled fields of an article, values over several lines put together.</summary>
/// <param name="lines">The document.</param>
/// <param name="draft">Where the values go.</param>
/// <param name="end">Index after the article's last line.</param>
internal sealed class FieldReader(LabelledLines lines, ArticleDraft draft, int end)
{
    private static readonly string[] UrlEnds = [".html", ".htm", ".shtml", ".jsp", ".aspx", ".php", ".pdf", ".jhtml", "/"];
    private FieldKind? expected;

    /// <summary>Whether the label of the text was met.</summary>
    public bool BodyBegan { get; private set; }

    /// <summary>Whether values met now are those of a byline above the text, not of the heading.</summary>
    public bool InByline { get; set; }

    /// <summary>Takes the line at <paramref name="i"/> as a field.</summary>
    /// <returns>The index after what was used, or <paramref name="i"/> where the line is none.</returns>
    public int Take(int i)
    {
        var line = lines[i];
        if (lines.HasFields(i))
        {
            return TakeLabels(line, i);
        }

        if (PrintedUrl.Leading(line.Text) is { } url && (expected == FieldKind.Url || url.Length >= line.Text.Length - 4))
        {
            expected = null;
            return TakeUrl(line.Text[url.Start..], i, line);
        }

        if (expected is { } kind && TakeExpected(kind, line))
        {
            expected = null;
            return i + 1;
        }

        return TakeByline(i) ? i + 1 : i;
    }

    private int TakeLabels(TextLine line, int i)
    {
        foreach (var field in lines.FieldsOf(i))
        {
            expected = field.Length == 0 && !(field.Kind == FieldKind.Url && line.LinkTarget is not null) ? field.Kind : null;
            switch (field.Kind)
            {
                case FieldKind.Body:
                    BodyBegan = true;
                    expected = null;
                    TakeBodyValue(line, field);
                    break;
                case FieldKind.Url when field.Length > 0 || line.LinkTarget is not null:
                    return TakeUrl(line.Text.Substring(field.Start, field.Length), i, line);
                case FieldKind.Title when field.Length > 0 && draft.Heading.Count == 0:
                    draft.Heading.Add(line.Slice(field.Start, field.Length));
                    break;
                default:
                    Set(field.Kind, line.Text.Substring(field.Start, field.Length));
                    break;
            }
        }

        return i + 1;
    }

    private void TakeBodyValue(TextLine line, FieldValue field)
    {
        if (field.Length > 0)
        {
            draft.Body.Add(line.Slice(field.Start, field.Length));
        }
    }

    private bool TakeExpected(FieldKind kind, TextLine line)
    {
        switch (kind)
        {
            case FieldKind.Title when draft.Heading.Count == 0:
                draft.Heading.Add(line);
                return true;
            case FieldKind.Source when line.Text.Length <= 40 && !line.Text.EndsWith('。'):
            case FieldKind.Date when PrintedDate.Whole(line.Text) is not null:
                Set(kind, line.Text);
                return true;
            case FieldKind.Url when line.Text is "无" or "略" or "—" or "——" or "暂无":
                return true;
            default:
                return false;
        }
    }

    private bool TakeByline(int i)
    {
        if (lines.BylineOf(i) is not { } byline)
        {
            return false;
        }

        draft.BylineSource ??= byline.Source;
        draft.BylineDate ??= byline.Date;
        return true;
    }

    private void Set(FieldKind kind, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (kind == FieldKind.Source)
        {
            SetSource(value);
        }
        else if (kind == FieldKind.Date && PrintedDate.Find(value) is { } date)
        {
            if (InByline || draft.Date is not null)
            {
                draft.BylineDate ??= date;
            }
            else
            {
                draft.Date = date;
            }
        }
    }

    private void SetSource(string value)
    {
        // 来源：人民网 2024-1-9: outlet and date in one.
        if (PrintedDate.Find(value) is { } date)
        {
            draft.BylineDate ??= date;
        }

        if (PrintedUrl.Find(value) is { } url)
        {
            draft.Url ??= url.Url;
            value = value[..url.Start].TrimEnd(' ', '（', '(');
        }

        var name = ParagraphText.Join([new TextLine(SourceName.Clean(value), 1, 1)]);
        if (name.Length == 0)
        {
            return;
        }

        if (InByline || draft.Source is not null)
        {
            draft.BylineSource ??= name;
        }
        else
        {
            draft.Source = name;
        }
    }

    private int TakeUrl(string value, int i, TextLine line)
    {
        var found = PrintedUrl.Find(value);
        var text = found is { Start: <= 2 } ? value[..Math.Min(value.Length, found.Start + found.Length)] : value;
        if (found is null && line.LinkTarget is not null)
        {
            draft.Url ??= PrintedUrl.Clean(line.LinkTarget);
            return i + 1;
        }

        var next = i + 1;
        while (next < end && next < i + 8 && !lines.HasFields(next) && PrintedUrl.IsContinuation(lines[next].Text) && IsBroken(text, lines[next - 1]))
        {
            text += lines[next++].Text;
        }

        // 链接：（略） is no link.
        var whole = PrintedUrl.Find(text)?.Url ?? (text.Contains('.', StringComparison.Ordinal) && PrintedUrl.IsContinuation(text) ? PrintedUrl.Clean(text) : null);
        draft.Url ??= whole;
        return next;
    }

    private bool IsBroken(string url, TextLine line) => lines.Layout.IsFull(line) || url[^1] is '-' or '_' or '=' or '&' or '?' or '.' or '%'
        || !UrlEnds.Any(e => url.TrimEnd('>', ' ').EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
