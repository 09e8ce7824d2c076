using System.Globalization;

namespace HealthGraph;

/// <summary>A date known to the day, the month or only the year: <c>2024-01-10</c>, <c>2024-01</c>, <c>2024</c> (ISO 8601).</summary>
/// <remarks>Ordered by year, month, day; a coarser date comes before the finer dates inside it.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Makes a date of the given precision.</summary>
    /// <param name="year">1-9999.</param>
    /// <param name="month">1-12, or null where only the year is known.</param>
    /// <param name="day">1-31, or null; needs <paramref name="month"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such day in the Gregorian calendar.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!IsValid(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(year), $"There is no date {year}-{month}-{day}.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>1-9999.</summary>
    public int Year { get; }

    /// <summary>1-12, or null.</summary>
    public int? Month { get; }

    /// <summary>1-31, or null.</summary>
    public int? Day { get; }

    /// <summary><c>day</c>, <c>month</c> or <c>year</c>: the finest part known.</summary>
    public string Precision => Day is not null ? "day" : Month is not null ? "month" : "year";

    /// <summary>Makes a date, or null where there is no such day.</summary>
    public static PartialDate? TryCreate(int year, int? month = null, int? day = null) =>
        IsValid(year, month, day) ? new PartialDate(year, month, day) : null;

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; anything else is null.</summary>
    public static PartialDate? TryParse(string? text)
    {
        if (text is not { Length: 4 or 7 or 10 } || (text.Length > 4 && text[4] is not '-') || (text.Length > 7 && text[7] is not '-'))
        {
            return null;
        }

        var (year, month, day) = (Number(text, 0, 4), text.Length > 4 ? Number(text, 5, 2) : 0, text.Length > 7 ? Number(text, 8, 2) : 0);
        return year < 0 || month < 0 || day < 0 ? null : TryCreate(year, text.Length > 4 ? month : null, text.Length > 7 ? day : null);
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>The ISO 8601 form at its own precision.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool IsValid(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is not null && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)));

    /// <summary>The number of some ASCII digits; -1 where something else stands there.</summary>
    private static int Number(string text, int start, int count)
    {
        var number = 0;
        foreach (var c in text.AsSpan(start, count))
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
