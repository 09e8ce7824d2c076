using HealthGraph.Text.Numbers;

namespace HealthGraph.Text.Dates;

/// <summary>Small readers of the words that dates are made of. Each returns the offset after the word, or -1.</summary>
internal static class DateWords
{
    /// <summary>Whether <paramref name="word"/> stands at <paramref name="at"/>.</summary>
    public static bool Is(ReadOnlySpan<char> text, int at, string word) =>
        at >= 0 && at <= text.Length && text[at..].StartsWith(word, StringComparison.Ordinal);

    /// <summary>Reads one to two digits or a Chinese numeral up to 99, at least 1.</summary>
    public static int Small(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at < 0 || at >= text.Length)
        {
            return -1;
        }

        var i = at;
        while (i < text.Length && i - at < 3 && Numeral.DigitOf(text[i]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            i++;
        }

        if (i == at)
        {
            i = Numeral.ReadHan(text, at, out var han);
            value = han is > 0 and < 100 ? (int)han : 0;
        }

        return i > at && i - at <= 3 && value is > 0 and < 100 ? i : -1;
    }

    /// <summary>Reads a year of four digits (ASCII, full width or Chinese place by place), 1800-2199.</summary>
    public static int FourDigits(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        for (var i = at; i < at + 4; i++)
        {
            var digit = i < text.Length ? Math.Max(Numeral.DigitOf(text[i]), Numeral.HanDigitOf(text[i])) : -1;
            if (digit < 0)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        var runsOn = at + 4 < text.Length && Numeral.DigitOf(text[at + 4]) >= 0;
        return !runsOn && value is >= 1800 and <= 2199 ? at + 4 : -1;
    }

    /// <summary>Whether the character before <paramref name="at"/> makes digits there part of something else: a longer number, a word, a version.</summary>
    public static bool IsInsideNumber(ReadOnlySpan<char> text, int at) =>
        at > 0 && (Numeral.DigitOf(text[at - 1]) >= 0 || Numeral.HanDigitOf(text[at - 1]) >= 0 || char.IsAsciiLetter(text[at - 1])
            || text[at - 1] is '.' or '/' or '十' or '_' or '第' or '〔' or '号' or '每' or '='
            || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2])));

    /// <summary>The offset after a range mark (至, 到, —, -, ~), or -1.</summary>
    public static int RangeMark(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is '至' or '到' or '—' or '-' or '–' or '－' or '~' or '～'
            ? at + 1 + (at + 1 < text.Length && text[at] == '—' && text[at + 1] == '—' ? 1 : 0)
            : -1;
}
