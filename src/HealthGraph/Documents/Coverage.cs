using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthGraph.Documents;

/// <summary>The days that an issue covers: 从2024年1月6日到1月12日, 2024.1.6-2024.1.12, 1月6日—12日.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
internal sealed partial record Coverage(PartialDate Start, PartialDate End)
{
    /// <summary>The first range of dates in <paramref name="text"/>, or null.</summary>
    /// <param name="text">A text without spaces.</param>
    /// <param name="year">The year of ranges that print none, or null to leave those alone.</param>
    public static Coverage? Find(string text, int? year = null)
    {
        for (var date = PrintedDate.Find(text); date is not null; date = PrintedDate.Find(text, date.Start + date.Length))
        {
            if (date.Date is { Day: not null } start && EndAfter(text, date.Start + date.Length, start) is { } end && start.CompareTo(end) <= 0)
            {
                return new Coverage(start, end);
            }
        }

        return year is null ? null : WithoutYear(text, year.Value);
    }

    private static PartialDate? EndAfter(string text, int from, PartialDate start)
    {
        if (Connector().Match(text, from) is not { Success: true } connector)
        {
            return null;
        }

        var at = connector.Index + connector.Length;
        if (PrintedDate.Find(text, at) is { } full && full.Start == at)
        {
            return full.Date;
        }

        return Rest().Match(text, at) is { Success: true } rest
            ? PartialDate.TryCreate(start.Year, rest.Groups["m"].Success ? Number(rest, "m") : start.Month, Number(rest, "d"))
            : null;
    }

    private static Coverage? WithoutYear(string text, int year) => Yearless().Match(text) is { Success: true } match
        && PartialDate.TryCreate(year, Number(match, "m1"), Number(match, "d1")) is { } start
        && PartialDate.TryCreate(year, match.Groups["m2"].Success ? Number(match, "m2") : start.Month, Number(match, "d2")) is { } end && start.CompareTo(end) <= 0
            ? new Coverage(start, end)
            : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?:[（(][^）)]{1,6}[）)])?(?:到|至|[-—–~～－―]{1,3}|起至|截至)", RegexOptions.CultureInvariant)]
    private static partial Regex Connector();

    [GeneratedRegex(@"\G(?:(?<m>[0-9]{1,2})[月.\-/])?(?<d>[0-9]{1,2})(?:日|(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("(?<![0-9年])(?<m1>[0-9]{1,2})月(?<d1>[0-9]{1,2})日?(?:到|至|[-—–~～－―]{1,3})(?:(?<m2>[0-9]{1,2})月)?(?<d2>[0-9]{1,2})日", RegexOptions.CultureInvariant)]
    private static partial Regex Yearless();
}
