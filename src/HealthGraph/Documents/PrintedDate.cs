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

    /// <summary>The first date at or after <paramref name="start"/>, or null.</summary>
    public static PrintedDate? Find(string text, int start = 0)
    {
        var match = Full().Match(text, Math.Min(start, text.Length));
        if (!match.Success)
        {
            match = Packed().Match(text, Math.Min(start, text.Length));
        }

        return match.Success ? new PrintedDate(ToDate(match), match.Index, match.Length) : null;
    }

    /// <summary>The date that is all of <paramref name="text"/> but spaces, brackets and a time of day, or null.</summary>
    public static PrintedDate? Whole(string text)
    {
        var found = text.Length <= 60 ? Find(text) : null;
        return found is not null && IsBlank(text.AsSpan(0, found.Start)) && IsBlank(text.AsSpan(found.Start + found.Length)) ? found : null;
    }

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \u3000()（）[]【】。;；,，|*").Length == 0;

    private static PartialDate? ToDate(Match match) => Number(match, "y") is { } year && Number(match, "m") is { } month
        ? PartialDate.TryCreate(year, month, match.Groups["d"].Success ? Number(match, "d") ?? 0 : null)
        : null;

    private static int? Number(Match match, string group)
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
