namespace HealthGraph.Text.Dates;

/// <summary>A date or period as a text states it, made absolute.</summary>
/// <param name="Span">The words that state it, without 上午 and the like.</param>
/// <param name="Start">The date, or the first day, month or year of a period.</param>
/// <param name="End">The last one of a period, inclusive; else null.</param>
/// <param name="Shape">How it lies in time.</param>
internal readonly record struct DateMention(TextSpan Span, PartialDate Start, PartialDate? End, DateShape Shape)
{
    /// <summary>The one date to give a happening dated so: of two days the first, of a named part of a year (第三季度) the year.</summary>
    public PartialDate Single => this switch
    {
        { Shape: DateShape.Around } => new PartialDate(Start.Year, Start.Month),
        { End: null } => Start,
        { Start.Day: null, Start.Month: not null } when Start.Year == End.Value.Year => new PartialDate(Start.Year),
        _ => Start,
    };
}
