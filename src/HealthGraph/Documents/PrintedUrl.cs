namespace HealthGraph.Documents;

/// <summary>A link as documents print it: full-width characters, spaces and line breaks inside, brackets around.</summary>
/// <param name="Url">The link with all of that undone.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of characters.</param>
internal sealed record PrintedUrl(string Url, int Start, int Length)
{
    private const int LongestLine = 4000;

    private const int LongestScheme = 6;

    private static readonly System.Buffers.SearchValues<char> UrlChars = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%\\|");

    private static readonly string[] Schemes = ["https:", "http:", "www.", "ftp:", "h ttp", "ht tp", "htt p"];

    /// <summary>The first link at or after <paramref name="start"/>, or null. Spaces inside it are taken as layout only where the
    /// rest of the line holds nothing but the link.</summary>
    public static PrintedUrl? Find(string text, int start = 0)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        var at = start;
        while (at < text.Length && !IsScheme(text, at))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && CharClass.Narrow(text[end]) is var c && (IsUrlChar(c) || (c == ' ' && RestIsUrl(text, end))))
        {
            end++;
        }

        var url = end - at > 7 ? Clean(text[at..end]) : "";
        return url.Length > 7 ? new PrintedUrl(url, at, end - at) : null;
    }

    /// <summary>Whether the line may be a further part of a link broken over lines.</summary>
    public static bool IsContinuation(string text)
    {
        // Most lines are no links, and end this at their first character.
        if (text.Length is 0 or > LongestLine || CharClass.Narrow(text[0]) is var first && !IsUrlChar(first) && first is not (' ' or '>'))
        {
            return false;
        }

        var narrow = Narrow(text).TrimEnd('>', ' ');
        return narrow.Length is > 0 and <= 400 && narrow.All(c => IsUrlChar(c) || c == ' ') && narrow.AsSpan().Count(' ') <= 2
            && PrintedDate.Whole(text) is null && !StartsLink(narrow);
    }

    /// <summary>Whether a link begins here.</summary>
    public static bool StartsLink(string text) => Leading(text) is not null;

    /// <summary>The link that the text begins with, a mark or two before it allowed, or null.</summary>
    public static PrintedUrl? Leading(string text)
    {
        for (var i = 0; i < Math.Min(3, text.Length); i++)
        {
            if (IsScheme(text, i))
            {
                return Find(text, i);
            }
        }

        return null;
    }

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
        var rest = Narrow(text[space..]).AsSpan().Trim();
        foreach (var c in rest)
        {
            if (!IsUrlChar(c) && c is not (' ' or '>' or ')'))
            {
                return false;
            }
        }

        return rest.Length > 0 && !rest.Contains("http", StringComparison.OrdinalIgnoreCase) && PrintedDate.Find(rest.ToString()) is not { Start: 0 };
    }

    private static bool IsScheme(string text, int at)
    {
        if (text[at] is not ('h' or 'H' or 'w' or 'W' or 'f' or 'F' or 'ｈ' or 'Ｈ' or 'ｗ' or 'Ｗ' or 'ｆ' or 'Ｆ'))
        {
            return false;
        }

        Span<char> head = stackalloc char[Math.Min(LongestScheme, text.Length - at)];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = CharClass.Narrow(text[at + i]);
        }

        foreach (var scheme in Schemes)
        {
            if (((ReadOnlySpan<char>)head).StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUrlChar(char c) => UrlChars.Contains(c);

    private static string Narrow(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = CharClass.Narrow(from[i]);
        }
    });
}
