namespace HealthGraph.Text.Dates;

/// <summary>A date half read: what the words gave, not yet what they leave open.</summary>
/// <param name="End">Offset after the words.</param>
/// <param name="Start">The date, or the start of the named part of a year.</param>
/// <param name="Until">End of the named part of a year (上半年), else null.</param>
/// <param name="Needs">Whether it is a date only with a suffix or a second end: a bare 2023 of 2023至2025年.</param>
internal readonly record struct DatePart(int End, PartialDate Start, PartialDate? Until = null, bool Needs = false);
