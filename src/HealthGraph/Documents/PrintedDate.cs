using System.Text.RegularExpressions;

namespace HealthGraph.Documents;

/// <summary>Dates as documents print them: 2024-1-9, 2024.01.09, 2024/1/9, 2024 年 1 月 9 日, 二〇二四年一月九日, 20240109.</summary>
/// <param name="Date">The date, or null where the print names a day that does not exist.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of characters, a time of day after it included.</param>
internal sealed partial record PrintedDate(PartialDate? Date, int Start, int Length)
{
    /// <summary>Digits, and the letters that optical readers put in their place.</summary>
    private const string Digit = "[0-9０-９OoＯlI|〇零○一二三四五六七八九]";

    // Both patterns name their groups in this order; to look them up by name takes longer than to match.
    private const int Year = 1;
    private const int Month = 2;
    private const int Day = 3;

    /// <summary>The first date at or after <paramref name="start"/>, or null.</summary>
    public static PrintedDate? Find(string text, int start = 0)
    {
        var first = FirstYear(text, start);
        if (first < 0)
        {
            return null;
        }

        var match = Full().Match(text, first);
        if (!match.Success)
        {
            match = Packed().Match(text, first);
        }

        return match.Success ? new PrintedDate(ToDate(match), match.Index, match.Length) : null;
    }

    /// <summary>The date that is all of <paramref name="text"/> but spaces, brackets and a time of day, or null.</summary>
    public static PrintedDate? Whole(string text)
    {
        var found = text.Length <= 60 ? Find(text) : null;
        return found is not null && IsBlank(text.AsSpan(0, found.Start)) && IsBlank(text.AsSpan(found.Start + found.Length)) ? found : null;
    }

    /// <summary>Whether a year may begin with the character.</summary>
    public static bool IsFirstOfYear(char c) => c is '1' or '2' or '１' or '２' or '一' or '二';

    /// <summary>Where the first year stands that may go on as a date, or -1: a cheap look before the patterns are tried.</summary>
    private static int FirstYear(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i + 3 < text.Length; i++)
        {
            if (IsFirstOfYear(text[i]) && MayBeDate(text[i..]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool MayBeDate(ReadOnlySpan<char> text)
    {
        var at = 0;
        for (var digits = 0; digits < 4; digits++, at++)
        {
            at += at > 0 && at < text.Length && text[at] == ' ' ? 1 : 0;
            if (at == text.Length || !IsYearDigit(text[at]))
            {
                return false;
            }
        }

        while (at < text.Length && CharClass.IsSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && (text[at] is '年' or '-' or '.' or '．' or '/' or '／' or '－' or '–' or '—' or '‐' or '−' || char.IsAsciiDigit(text[at]));
    }

    private static bool IsYearDigit(char c) => CharClass.IsDigit(c) || c is 'O' or 'o' or 'Ｏ' or 'l' or 'I' or '|' or '〇' or '零' or '○'
        or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九';

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \u3000()（）[]【】。;；,，|*").Length == 0;

    private static PartialDate? ToDate(Match match) => Number(match, Year) is { } year && Number(match, Month) is { } month
        ? PartialDate.TryCreate(year, month, match.Groups[Day].Success ? Number(match, Day) ?? 0 : null)
        : null;

    private static int? Number(Match match, int group)
    {
        Span<char> digits = stackalloc char[16];
        var length = 0;
        foreach (var c in match.Groups[group].ValueSpan)
        {
            if (!char.IsWhiteSpace(c) && length < digits.Length)
            {
                digits[length++] = c switch { 'O' or 'o' or 'Ｏ' => '0', 'l' or 'I' or '|' => '1', _ => c };
            }
        }

        return ChineseNumber.Parse(digits[..length]);
    }

    [GeneratedRegex(
        @"(?<![0-9０-９])(?<y>(?:[12２１][ ]?" + Digit + "[ ]?" + Digit + "[ ]?" + Digit + @"|[一二][〇零○ＯO0一二三四五六七八九]{3}))\s*"
        + @"(?:年\s*(?<m>[0-9０-９OoＯlI|一二三四五六七八九十〇零]{1,3})\s*月(?:份)?(?:\s*(?<d>[0-9０-９OoＯlI|〇零一二三四五六七八九十廿]{1,3}|[0-9] [0-9])\s*[日号曰])?"
        + @"|[-.．/／－–—‐−]\s?(?<m>[0-9０-９OolI]{1,2})\s?[-.．/／－–—‐−]\s?(?<d>[0-9０-９OolI]{1,2})(?![0-9０-９]))"
        + @"(?:[日号]?[ \u3000T]*(?:上午|下午)?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![0-9A-Za-z_/.-])(?<y>(?:19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12][0-9]|3[01])(?![0-9A-Za-z_/.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();
}
