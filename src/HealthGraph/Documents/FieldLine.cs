namespace HealthGraph.Documents;

/// <summary>A line made of labels and their values: <c>1.标题：…</c>, <c>2024-1-9 来源: 人民网</c>, <c>（出处：…）</c>, <c>【链接】…</c>.</summary>
internal static class FieldLine
{
    /// <summary>Longer lines are running text whatever they begin with; but a labelled text may be a paragraph long.</summary>
    private const int LongestLine = 20_000;

    /// <summary>The labelled values of a line in order, or empty where the line does not begin with a label or with a date and a label.</summary>
    /// <remarks>A label needs its colon (of any kind), brackets of its own, or to be all of the line.</remarks>
    public static FieldValue[] Parse(string text)
    {
        if (text.Length > LongestLine)
        {
            return [];
        }

        List<FieldValue>? values = null;
        var start = SkipPrefix(text);
        if (MayBeYear(text, start) && PrintedDate.Find(text.Length - start > 80 ? "" : text) is { } date && date.Start <= start + 1)
        {
            var end = date.Start + date.Length;
            var next = SkipPrefix(text, end);
            if (LabelAt(text, next) is null)
            {
                return [];
            }

            values = [];
            values.Add(new FieldValue(FieldKind.Date, date.Start, date.Length));
            start = next;
        }

        if (LabelAt(text, start) is { } first && (values is not null || IsField(text, first)))
        {
            values ??= [];
            Collect(text, first, values);
        }

        return values is null ? [] : [.. values];
    }

    /// <summary>A cheap look before the pattern of dates is tried.</summary>
    private static bool MayBeYear(string text, int start)
    {
        for (var i = start; i < Math.Min(start + 2, text.Length); i++)
        {
            if (PrintedDate.IsFirstOfYear(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Collect(string text, Label label, List<FieldValue> values)
    {
        for (Label? current = label; current is { } now && values.Count < 16;)
        {
            // A title may hold 来源： or 时间： of its own, and a text anything.
            current = now.Kind is FieldKind.Title or FieldKind.OriginalTitle or FieldKind.Body ? null : NextLabel(text, now.ValueStart);
            values.Add(Trimmed(text, now.Kind, now.ValueStart, current?.Start ?? text.Length));
        }
    }

    private static int SkipPrefix(string text, int start = 0)
    {
        while (start < text.Length && (IsSeparator(text[start]) || text[start] is '#' or '>' or '•' or '●' or '◆' or '■'))
        {
            start++;
        }

        var number = Numbering.Parse(text.AsSpan(start));
        return number is null ? start : start + number.Value.Length;
    }

    private static Label? NextLabel(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (IsSeparator(text[i - 1]) && LabelAt(text, i) is { } label && !label.IsWholeLine)
            {
                return label;
            }
        }

        return null;
    }

    private static bool IsColon(char c) => c is ':' or '：' or '﹕' or '∶' or '︰';

    private static bool IsSeparator(char c) => c is ' ' or '\u3000' or '|' or '｜' or '/' or '／' or ';' or '；' or ',' or '，' or '、'
        or '(' or ')' or '（' or '）' or '[' or ']' or '【' or '】' or '*' or '·';

    private static Label? LabelAt(string text, int start)
    {
        Span<char> word = stackalloc char[FieldWords.Longest];
        var (length, i) = (0, start);
        for (; i < text.Length && length < word.Length; i++)
        {
            var c = text[i];
            if (CharClass.IsHan(c) || char.IsAsciiLetterOrDigit(c))
            {
                word[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else if (c is not (' ' or '\u3000' or '*'))
            {
                break;
            }
        }

        while (i < text.Length && text[i] is ' ' or '*')
        {
            i++;
        }

        var (colon, bracket) = (i < text.Length && IsColon(text[i]), i < text.Length && text[i] is '】' or ']');
        bracket &= start > 0 && text[start - 1] is '【' or '[';
        return length > 1 && (colon || bracket || i == text.Length) && FieldWords.KindOf(word[..length]) is { } kind
            ? new Label(kind, start, i < text.Length ? i + 1 : i, !colon && !bracket)
            : null;
    }

    /// <summary>Whether the label is meant as one: 地址：某某路 1 号 is no link, and 时间 alone on a line is a word.</summary>
    private static bool IsField(string text, Label label) => label switch
    {
        { IsWholeLine: true } => label.Kind is FieldKind.Body or FieldKind.Url or FieldKind.Title && label.Start < 6,
        { Kind: FieldKind.Url } => label.ValueStart >= text.TrimEnd().Length || text.Contains('链', StringComparison.Ordinal)
            || text.IndexOf('网') is >= 0 and < 8 || PrintedUrl.Find(text, label.ValueStart) is not null,
        _ => true,
    };

    private static FieldValue Trimmed(string text, FieldKind kind, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '|' or ':' or '：'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '|' or ';' or '；' or '【' or '[' or '(' or '（' or ',' or '，'
            || (kind is not FieldKind.Title and not FieldKind.Body && IsUnopened(text.AsSpan(start, end - start)))))
        {
            end--;
        }

        return new FieldValue(kind, start, end - start);
    }

    /// <summary>Whether the value ends with a bracket that opened before the label: （来源：新华网）.</summary>
    private static bool IsUnopened(ReadOnlySpan<char> value) => value[^1] is '）' or ')' or '】' or ']' && value.IndexOfAny("（(【[") < 0;

    private readonly record struct Label(FieldKind Kind, int Start, int ValueStart, bool IsWholeLine);
}
