namespace HealthGraph.Documents;

/// <summary>A line of outlet and date without labels: <c>人民网 2024年1月9日</c>, <c>（新华网 2024-01-09）</c>, <c>2024-1-9 08:30 央广网</c>, <c>（人民网）</c>.</summary>
/// <param name="Source">The outlet, or null.</param>
/// <param name="Date">The date as printed, or null.</param>
internal sealed record Byline(string? Source, PrintedDate? Date)
{
    private const int Longest = 48;

    /// <summary>The line as a byline, or null where it is none.</summary>
    public static Byline? Parse(string text)
    {
        if (text.Length is < 3 or > Longest || text.EndsWith('。'))
        {
            return null;
        }

        var bracketed = text[0] is '（' or '(' or '【' or '[' && text[^1] is '）' or ')' or '】' or ']';
        var date = PrintedDate.Find(text);
        if (date is null)
        {
            return bracketed && SourceName.IsOutlet(text.AsSpan(1, text.Length - 2)) ? new Byline(SourceName.Clean(text[1..^1]), null) : null;
        }

        var rest = (text[..date.Start] + " " + text[(date.Start + date.Length)..]).Trim(' ', '\u3000', '（', '）', '(', ')', '【', '】', '[', ']', ',', '，', '|', '｜', '/', '·', '-', '—');
        return rest.Length == 0 ? new Byline(null, date) : SourceName.IsOutlet(rest) && rest.IndexOfAny(['，', '、', '：']) < 0 ? new Byline(SourceName.Clean(rest), date) : null;
    }
}
