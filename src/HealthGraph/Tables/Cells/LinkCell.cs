using HealthGraph.Documents;

namespace HealthGraph.Tables.Cells;

/// <summary>Web addresses as cells print them: with blanks and full-width characters inside, without a scheme, as =HYPERLINK("…","…").</summary>
internal static class LinkCell
{
    private const int Longest = 4000;

    /// <summary>The address, or null where the cell is none.</summary>
    /// <param name="text">A clean cell, not empty.</param>
    public static string? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var link = Hyperlink(text) ?? text;
        if (IsPlain(link))
        {
            return link;
        }

        if (PrintedUrl.Find(CellText.OneLine(link)) is { } found)
        {
            return found.Url;
        }

        // health.example.cn/news/1.html
        var slash = link.IndexOf('/', StringComparison.Ordinal);
        return SourceName.IsDomain(slash < 0 ? link : link.AsSpan(0, slash)) && !link.AsSpan().ContainsAny(" \t\r\n") ? link : null;
    }

    private static bool IsPlain(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) && text.Length > 10
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~') && text[^1] is not ('.' or ',' or ';' or '|' or ')' or '>') && !text.Contains('\\', StringComparison.Ordinal);

    private static string? Hyperlink(string text)
    {
        const string Start = "=HYPERLINK(\"";
        var end = text.StartsWith(Start, StringComparison.OrdinalIgnoreCase) ? text.IndexOf('"', Start.Length) : -1;
        return end > 0 ? text[Start.Length..end] : null;
    }
}
