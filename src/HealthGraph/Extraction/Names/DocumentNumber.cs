using System.Text.RegularExpressions;

namespace HealthGraph.Extraction.Names;

/// <summary>Numbers of documents: 国办发〔2018〕26号, alone or in brackets behind a title.</summary>
internal static partial class DocumentNumber
{
    /// <summary>The number that is the whole name, written in one way, or null.</summary>
    public static string? Of(string name) => Whole().Match(name) is { Success: true } match ? Written(match) : null;

    /// <summary>The title without a number in brackets behind it, and that number or null.</summary>
    public static (string Title, string? Number) Split(string title) =>
        Behind().Match(title) is { Success: true } match ? (title[..match.Index], Written(match)) : (title, null);

    private static string Written(Match match) => $"{match.Groups["code"].Value}〔{match.Groups["year"].Value}〕{match.Groups["number"].Value}号";

    [GeneratedRegex("^(?<code>\\p{IsCJKUnifiedIdeographs}{2,14})[〔［\\[（【<〈](?<year>(19|20)\\d\\d)[〕］\\]）】>〉]第?0*(?<number>\\d{1,5})号$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Whole();

    [GeneratedRegex("（(?<code>\\p{IsCJKUnifiedIdeographs}{2,14})[〔［\\[（【<〈](?<year>(19|20)\\d\\d)[〕］\\]）】>〉]第?0*(?<number>\\d{1,5})号）$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Behind();
}
