namespace HealthGraph.Documents;

/// <summary>Reads the entries between two lines of a bulletin.</summary>
internal sealed class ContentsReader(LabelledLines lines, int start, int end)
{
    private readonly List<ContentsEntry> entries = [];
    private readonly List<TextLine> title = [];
    private string? source;

    /// <summary>The entries in order.</summary>
    public List<ContentsEntry> Read()
    {
        var style = EntryStyle();
        for (var i = start; i < end; i++)
        {
            var number = Numbering.Parse(lines[i].Text);
            if (style is not null && number is not null && number.Value.Style != style)
            {
                // 一、政策动态 above entries 1., 2.: the name of a part, no entry.
                Finish();
                continue;
            }

            TakeLine(i, number, style is not null);
        }

        Finish();
        return entries;
    }

    private void TakeLine(int i, Numbering? number, bool numbered)
    {
        var line = lines[i];
        if (number is { } n)
        {
            Finish();
            line = line.From(n.Length);
        }

        if (line.Text.Length == 0)
        {
            return;
        }

        if (number is null && SourceOf(i) is { } outlet)
        {
            source ??= outlet;
            return;
        }

        // Without numbers, every title is an entry; it goes on only over a line that the layout broke.
        if (!numbered && title.Count > 0 && (source is not null || !lines.Layout.IsFull(title[^1])))
        {
            Finish();
        }

        if (PrintedUrl.StartsLink(line.Text) || (numbered && number is null && title.Count == 0) || (source is not null && number is null))
        {
            return;
        }

        title.Add(line);
    }

    /// <summary>（人民网）, 来源：人民网, (人民网 2024-1-9).</summary>
    private string? SourceOf(int i)
    {
        var text = lines[i].Text;
        foreach (var field in lines.FieldsOf(i))
        {
            if (field.Kind == FieldKind.Source)
            {
                return text.Substring(field.Start, field.Length);
            }
        }

        if (lines.HasFields(i))
        {
            return "";
        }

        return text.Length is > 2 and <= 40 && text[0] is '（' or '(' && text[^1] is '）' or ')' && text.IndexOfAny(['（', '('], 1) < 0
            ? SourceName.Clean(text[1..^1])
            : null;
    }

    private void Finish()
    {
        if (title.Count > 0)
        {
            var text = WithoutLeader(ParagraphText.Join(title));
            var (name, outlet) = SplitSource(text);
            var folded = TitleMatch.Fold(name);
            if (folded.Length > 1)
            {
                entries.Add(new ContentsEntry(name, folded, string.IsNullOrEmpty(source) ? outlet : source, title[0].Line));
            }
        }

        title.Clear();
        source = null;
    }

    /// <summary>题目……………3: dots and a page number lead to the page.</summary>
    private static string WithoutLeader(string text)
    {
        var bare = text.AsSpan().TrimEnd("0123456789０１２３４５６７８９ ");
        var trimmed = bare.TrimEnd(".…·．。-—_ \t⋯");
        return bare.Length - trimmed.Length >= 3 || (bare.Length > trimmed.Length && bare[trimmed.Length] is '…' or '⋯') ? trimmed.ToString() : text;
    }

    /// <summary>题目（人民网）: a short outlet in brackets at the end of the title.</summary>
    private static (string Title, string? Source) SplitSource(string text)
    {
        var open = text.LastIndexOfAny(['（', '(']);
        return open > 6 && text[^1] is '）' or ')' && text.Length - open <= 20 && SourceName.IsOutlet(text.AsSpan(open + 1, text.Length - open - 2))
            ? (text[..open].TrimEnd(), SourceName.Clean(text[(open + 1)..^1]))
            : (text, null);
    }

    /// <summary>The style of numbers that most lines of the list share (of two, the one with longer lines), or null where it has none.</summary>
    private NumberStyle? EntryStyle()
    {
        var counts = new SortedDictionary<NumberStyle, (int Count, int Length)>();
        for (var i = start; i < end; i++)
        {
            if (Numbering.Parse(lines[i].Text) is { } number)
            {
                var (count, length) = counts.GetValueOrDefault(number.Style);
                counts[number.Style] = (count + 1, length + lines[i].Text.Length);
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).First().Key;
    }
}
