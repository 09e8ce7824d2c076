namespace HealthGraph.Exporting;

/// <summary>A span of days with partial ends: <c>2023</c> to <c>2024-03</c> runs from the first day of 2023 to the last of March 2024.</summary>
/// <param name="From">First day, month or year; null for no beginning.</param>
/// <param name="To">Last day, month or year; null for no end.</param>
public readonly record struct ExportDates(PartialDate? From, PartialDate? To)
{
    // Sorts after whatever may follow a coarser date.
    private const string End = "~";

    /// <summary>Whether no end is set: every date is inside, and no date too.</summary>
    public bool IsOpen => From is null && To is null;

    /// <summary>Whether the end lies before the beginning, so that no day is inside.</summary>
    public bool IsEmpty => From is { } from && To is { } to && string.CompareOrdinal(to + End, from.ToString()) < 0;

    /// <summary>Whether any day of a date is inside; no date is inside only where no end is set.</summary>
    public bool Contains(PartialDate? date) => IsOpen || (date?.ToString() is { } text
        && (From is null || string.CompareOrdinal(text + End, From.Value.ToString()) >= 0)
        && (To is null || string.CompareOrdinal(text, To.Value + End) <= 0));
}
