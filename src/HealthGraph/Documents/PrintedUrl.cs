namespace HealthGraph.Documents;

/// <summary>A link as documents print it: full-width characters, spaces and line breaks inside, brackets around.</summary>
/// <param name="Url">The link with all of that undone.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of characters.</param>
internal sealed record PrintedUrl(string Url, int Start, int Length)
{
    private const int LongestLine = 4000;

    private static readonly System.Buffers.SearchValues<char> FirstLetters = System.Buffers.SearchValues.Create("hHwWfFｈＨｗＷｆＦ");
    private static readonly string[] Schemes = ["https:", "http:", "www.", "ftp:", "h ttp", "ht tp", "htt p"];

    /// <summary>The first link at or after <paramref name="start"/>, or null. Spaces inside it are taken as layout only where the
    /// rest of the line holds nothing but the link.</summary>
    public static PrintedUrl? Find(string text, int start = 0)
    {
        if (text.Length > LongestLine || !text.AsSpan().ContainsAny(FirstLetters))
        {
            return null;
        }

        var narrow = Narrow(text);
        var at = -1;
        foreach (var scheme in Schemes)
        {
            var found = narrow.IndexOf(scheme, Math.Min(start, narrow.Length), StringComparison.OrdinalIgnoreCase);
            at = found >= 0 && (at < 0 || found < at) ? found : at;
        }

        if (at < 0)
        {
            return null;
        }

        var end = at;
        while (end < narrow.Length && (IsUrlChar(narrow[end]) || (narrow[end] == ' ' && RestIsUrl(narrow, end))))
        {
            end++;
        }

        var url = Clean(narrow[at..end]);
        return url.Length > 7 ? new PrintedUrl(url, at, end - at) : null;
    }

    /// <summary>Whether the line may be a further part of a link broken over lines.</summary>
    public static bool IsContinuation(string text)
    {
        var narrow = text.Length > LongestLine ? "" : Narrow(text).TrimEnd('>', ' ');
        return narrow.Length is > 0 and <= 400 && narrow.All(c => IsUrlChar(c) || c == ' ') && narrow.Count(c => c == ' ') <= 2
            && PrintedDate.Whole(text) is null && !StartsLink(narrow);
    }

    /// <summary>Whether a link begins here.</summary>
    public static bool StartsLink(string text) => Find(text) is { Start: <= 2 };

    /// <summary>The link put together from its parts.</summary>
    public static string Clean(string text)
    {
        var url = Narrow(text).Replace(" ", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)
            .Trim('<', '>', '"', '\'', '“', '”', '*');
        url = url.TrimEnd('.', ',', ';', '!', '|', ']');
        return url.EndsWith(')') && !url.Contains('(', StringComparison.Ordinal) ? url.TrimEnd(')') : url;
    }

    private static bool RestIsUrl(string text, int space)
    {
        var rest = text.AsSpan(space).Trim();
        foreach (var c in rest)
        {
            if (!IsUrlChar(c) && c is not (' ' or '>' or ')'))
            {
                return false;
            }
        }

        return rest.Length > 0 && !rest.Contains("http", StringComparison.OrdinalIgnoreCase) && PrintedDate.Find(rest.ToString()) is not { Start: 0 };
    }

    private static bool IsUrlChar(char c) => char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=%\\|".Contains(c, StringComparison.Ordinal);

    private static string Narrow(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = CharClass.Narrow(from[i]);
        }
    });
}
