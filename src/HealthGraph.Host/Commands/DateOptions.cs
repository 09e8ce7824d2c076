using System.CommandLine;
using HealthGraph.Exporting;

namespace HealthGraph.Host.Commands;

/// <summary>The options <c>--from</c> and <c>--to</c> of a span of days.</summary>
internal static class DateOptions
{
    public static readonly Option<string?> From = new("--from") { Description = "First day, month or year of the articles: 2023, 2023-10, 2023-10-27.", HelpName = "DATE" };
    public static readonly Option<string?> To = new("--to") { Description = "Last day, month or year of the articles.", HelpName = "DATE" };

    /// <summary>The span, or what to tell the person.</summary>
    public static (ExportDates Dates, string? Fault) Read(ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(From), parsed.GetValue(To));
        foreach (var (name, text) in new[] { ("--from", from), ("--to", to) })
        {
            if (text is not null && PartialDate.TryParse(text) is null)
            {
                return (default, $"{name}: '{text}' is no date; write 2023, 2023-10 or 2023-10-27.");
            }
        }

        var dates = new ExportDates(PartialDate.TryParse(from), PartialDate.TryParse(to));
        return (dates, dates.IsEmpty ? $"--to {to} lies before --from {from}." : null);
    }
}
