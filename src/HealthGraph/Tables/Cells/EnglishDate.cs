using System.Globalization;
using HealthGraph.Documents;

namespace HealthGraph.Tables.Cells;

/// <summary>24-Oct-23, 24 October 2023, October 24, 2023, Oct-23 (a month, as Excel prints it).</summary>
internal static class EnglishDate
{
    private static readonly char[] Between = [' ', '-', '/', ',', '.', '\u00A0'];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date, or null.</summary>
    public static PartialDate? Read(string text)
    {
        var parts = string.Concat(text.Select(CharClass.Narrow)).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        parts = parts.Length > 3 && parts[^1].Contains(':', StringComparison.Ordinal) ? parts[..^1] : parts;
        parts = parts.Length > 3 && parts[0].EndsWith("day", StringComparison.OrdinalIgnoreCase) ? parts[1..] : parts;
        return parts switch
        {
            [var day, var month, var year] when Month(month) is { } m && Number(day) is { } d && Year(year) is { } y => PartialDate.TryCreate(y, m, d),
            [var month, var day, var year] when Month(month) is { } m && Number(day) is { } d && Year(year) is { } y => PartialDate.TryCreate(y, m, d),
            [var year, var month, var day] when year.Length == 4 && Month(month) is { } m && Number(day) is { } d && Year(year) is { } y => PartialDate.TryCreate(y, m, d),
            [var month, var year] when Month(month) is { } m && Year(year) is { } y => PartialDate.TryCreate(y, m),
            _ => null,
        };
    }

    private static int? Month(string text)
    {
        var name = text.ToLowerInvariant();
        var at = Array.IndexOf(Names, name) is >= 0 and var full ? full : Array.IndexOf(Months, name is "sept" ? "sep" : name);
        return at < 0 ? null : at + 1;
    }

    private static int? Year(string text) => text.Length is 2 or 4 && Number(text) is { } year ? FigureDate.FullYear(year) : null;

    // 24th
    private static int? Number(string text) => int.TryParse(text.AsSpan().TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
