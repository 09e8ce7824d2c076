using System.Text.RegularExpressions;

namespace HealthGraph.Extraction.Names;

/// <summary>Numbers of documents and standards: 国办发〔2018〕26号, GB/T 39725-2020, alone or in brackets behind a title.</summary>
internal static partial class DocumentNumber
{
    private const int LongestCode = 6;

    /// <summary>The number that is the whole name, written in one way, or null.</summary>
    public static string? Of(string name) => Whole().Match(name) is { Success: true } match ? Written(match)
        : Standard().IsMatch(name) ? name.Replace(" ", "", StringComparison.Ordinal) : null;

    /// <summary>The title without a number in brackets behind it, and that number or null.</summary>
    public static (string Title, string? Number) Split(string title) =>
        Behind().Match(title) is { Success: true } match ? (title[..match.Index], Written(match)) : (title, null);

    /// <summary>Whether a year in brackets follows within a few characters, so that what ends at <paramref name="end"/> is the beginning of a number: 国办 in 国办发〔2016〕47号.</summary>
    public static bool Follows(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..Math.Min(text.Length, end + LongestCode + 3)];
        var open = rest.IndexOfAny("〔［[﹝");
        return open is >= 0 and <= LongestCode && open + 2 < rest.Length && rest[open + 1] is '1' or '2' && rest[open + 2] is '9' or '0'
            && rest[..open].IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;
    }

    private static string Written(Match match) => $"{match.Groups["code"].Value}〔{match.Groups["year"].Value}〕{match.Groups["number"].Value}号";

    [GeneratedRegex("^(?<code>\\p{IsCJKUnifiedIdeographs}{2,14})[〔［\\[（【<〈](?<year>(19|20)\\d\\d)[〕］\\]）】>〉]第?0*(?<number>\\d{1,5})号$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Whole();

    [GeneratedRegex("^(GB|WS|YY|YD|SJ|GA|RB|DB[0-9]{2}|T)(/[A-Z]{1,12})? ?[0-9]{1,6}(\\.[0-9]{1,3})?-(19|20)[0-9]{2}$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Standard();

    [GeneratedRegex("（(?<code>\\p{IsCJKUnifiedIdeographs}{2,14})[〔［\\[（【<〈](?<year>(19|20)\\d\\d)[〕］\\]）】>〉]第?0*(?<number>\\d{1,5})号）$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Behind();
}
