using System.Buffers;
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

    private static readonly SearchValues<char> Separators = SearchValues.Create("-.．/／－–—‐−");

    /// <summary>The first date at or after <paramref name="start"/>, or null.</summary>
    public static PrintedDate? Find(string text, int start = 0)
    {
        var first = FirstYear(text, start);
        if (first < 0)
        {
            return null;
        }

        var match = FirstOf(Full().EnumerateMatches(text, first));
        if (match.Length == 0)
        {
            match = FirstOf(Packed().EnumerateMatches(text, first));
        }

        return match.Length > 0 ? new PrintedDate(ToDate(text.AsSpan(match.Index, match.Length)), match.Index, match.Length) : null;
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

        return at < text.Length && (text[at] == '年' || char.IsAsciiDigit(text[at]) || Separators.Contains(text[at]));
    }

    private static bool IsYearDigit(char c) => CharClass.IsDigit(c) || c is 'O' or 'o' or 'Ｏ' or 'l' or 'I' or '|' or '〇' or '零' or '○'
        or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九';

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \u3000()（）[]【】。;；,，|*").Length == 0;

    // A match that keeps its groups costs a dozen objects; the parts of a print that is known to be a date are easily told apart.
    private static ValueMatch FirstOf(Regex.ValueMatchEnumerator matches) => matches.MoveNext() ? matches.Current : default;

    private static PartialDate? ToDate(ReadOnlySpan<char> print)
    {
        if (print.Length == 8 && !print.ContainsAnyExceptInRange('0', '9'))
        {
            return ToDate(print[..4], print[4..6], print[6..]);
        }

        var yearEnd = 0;
        for (var digits = 0; digits < 4; yearEnd++)
        {
            digits += print[yearEnd] == ' ' ? 0 : 1;
        }

        var rest = print[yearEnd..].TrimStart();
        return rest[0] == '年' ? InWords(print[..yearEnd], rest[1..]) : InFigures(print[..yearEnd], rest[1..]);
    }

    /// <summary>1 月 9 日 and 1月份, a time of day after it.</summary>
    private static PartialDate? InWords(ReadOnlySpan<char> year, ReadOnlySpan<char> rest)
    {
        var monthEnd = rest.IndexOf('月');
        var after = rest[(monthEnd + 1)..].TrimStart('份');
        var dayEnd = after.IndexOfAny('日', '号', '曰');
        return ToDate(year, rest[..monthEnd], dayEnd > 0 ? after[..dayEnd].Trim() : []);
    }

    /// <summary>01-09, a time of day after it.</summary>
    private static PartialDate? InFigures(ReadOnlySpan<char> year, ReadOnlySpan<char> rest)
    {
        var monthEnd = rest.IndexOfAny(Separators);
        var day = rest[(monthEnd + 1)..].TrimStart();
        var length = 0;
        while (length < Math.Min(2, day.Length) && (CharClass.IsDigit(day[length]) || day[length] is 'O' or 'o' or 'l' or 'I'))
        {
            length++;
        }

        return ToDate(year, rest[..monthEnd], day[..length]);
    }

    private static PartialDate? ToDate(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        Number(year) is { } y && Number(month) is { } m ? PartialDate.TryCreate(y, m, day.IsEmpty ? null : Number(day) ?? 0) : null;

    private static int? Number(ReadOnlySpan<char> print)
    {
        Span<char> digits = stackalloc char[16];
        var length = 0;
        foreach (var c in print)
        {
            if (!char.IsWhiteSpace(c) && length < digits.Length)
            {
                digits[length++] = c switch { 'O' or 'o' or 'Ｏ' => '0', 'l' or 'I' or '|' => '1', _ => c };
            }
        }

        return ChineseNumber.Parse(digits[..length]);
    }

    [GeneratedRegex(
        @"(?<![0-9０-９])(?:[12２１][ ]?" + Digit + "[ ]?" + Digit + "[ ]?" + Digit + @"|[一二][〇零○ＯO0一二三四五六七八九]{3})\s*"
        + @"(?:年\s*[0-9０-９OoＯlI|一二三四五六七八九十〇零]{1,3}\s*月(?:份)?(?:\s*(?:[0-9０-９OoＯlI|〇零一二三四五六七八九十廿]{1,3}|[0-9] [0-9])\s*[日号曰])?"
        + @"|[-.．/／－–—‐−]\s?[0-9０-９OolI]{1,2}\s?[-.．/／－–—‐−]\s?[0-9０-９OolI]{1,2}(?![0-9０-９]))"
        + @"(?:[日号]?[ \u3000T]*(?:上午|下午)?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![0-9A-Za-z_/.-])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9A-Za-z_/.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();
}
