namespace HealthGraph.Documents;

/// <summary>The number that opens a heading or an item: <c>1.</c> <c>１、</c> <c>（一）</c> <c>二、</c> <c>①</c> <c>[3]</c> <c>第三篇</c>.</summary>
/// <param name="Style">Which of the forms; numbers of one list share it.</param>
/// <param name="Value">The number itself, 0-999.</param>
/// <param name="Length">Characters taken, spaces after included.</param>
internal readonly record struct Numbering(NumberStyle Style, int Value, int Length)
{
    /// <summary>The number at the start of <paramref name="text"/>, or null.</summary>
    public static Numbering? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (text[0] is >= '①' and <= '⑳')
        {
            return Spaced(text, NumberStyle.Circled, text[0] - '①' + 1, 1);
        }

        if (text[0] is >= '⒈' and <= '⒛')
        {
            return Spaced(text, NumberStyle.Arabic, text[0] - '⒈' + 1, 1);
        }

        return text[0] is '（' or '(' or '[' or '【' or '〔' ? Bracketed(text) : Plain(text);
    }

    private static Numbering? Bracketed(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, 8)].IndexOfAny("）)]】〕");
        if (close < 2)
        {
            return null;
        }

        var inner = text[1..close].Trim();
        var value = ChineseNumber.Parse(inner);
        var style = inner.IsEmpty || CharClass.IsDigit(inner[0]) ? NumberStyle.BracketedArabic : NumberStyle.BracketedChinese;
        return value is > 0 and < 1000 ? Spaced(text, style, value.Value, close + 1) : null;
    }

    private static Numbering? Plain(ReadOnlySpan<char> text)
    {
        var start = text[0] == '第' ? 1 : 0;
        var end = start;
        while (end < text.Length && end < start + 5 && (CharClass.IsDigit(text[end]) || "〇零一二三四五六七八九十百".Contains(text[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end == start || end == text.Length || ChineseNumber.Parse(text[start..end]) is not { } value || value > 999)
        {
            return null;
        }

        var arabic = CharClass.IsDigit(text[start]);
        var style = arabic ? NumberStyle.Arabic : NumberStyle.Chinese;
        if (start == 1)
        {
            return text[end] is '条' or '篇' or '则' ? AfterMark(text, NumberStyle.Ordinal, value, end + 1) : null;
        }

        return text[end] switch
        {
            '、' or '．' or '﹒' or ')' or '）' => Spaced(text, style, value, end + 1),
            '.' or ',' or '，' when !IsDecimal(text[(end + 1)..]) && (arabic || text[end] == '.') => Spaced(text, style, value, end + 1),
            ' ' when arabic && end <= 2 && IsBareNumber(text[end..]) => Spaced(text, NumberStyle.Bare, value, end),
            _ => null,
        };
    }

    private static Numbering? AfterMark(ReadOnlySpan<char> text, NumberStyle style, int value, int length) =>
        length < text.Length && text[length] is '、' or '.' or '．' or '：' or ':' or ' ' ? Spaced(text, style, value, length + 1) : null;

    /// <summary>1.5 亿 is a decimal; 1.2024年 is item 1.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && CharClass.IsDigit(rest[0]) && !(rest.Length > 4 && rest[..4].IndexOfAnyExceptInRange('0', '9') < 0 && rest[4] == '年');

    /// <summary>"3 山东泰安" is an item; "3 月" and "3 家" are not.</summary>
    private static bool IsBareNumber(ReadOnlySpan<char> rest)
    {
        var text = rest.TrimStart();
        return text.Length > 6 && rest.Length - text.Length <= 4 && CharClass.IsHan(text[0]) && !"年月日号家个名项万亿千百期点时分例人次所种类条市县区省州岁届位台套张".Contains(text[0], StringComparison.Ordinal);
    }

    private static Numbering Spaced(ReadOnlySpan<char> text, NumberStyle style, int value, int length)
    {
        while (length < text.Length && (char.IsWhiteSpace(text[length]) || (text[length] is '.' or '、' && style != NumberStyle.Arabic)))
        {
            length++;
        }

        return new Numbering(style, value, length);
    }
}
