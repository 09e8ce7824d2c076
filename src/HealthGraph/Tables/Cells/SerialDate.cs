using System.Globalization;

namespace HealthGraph.Tables.Cells;

/// <summary>Days since the end of 1899, as spreadsheets keep dates: 45223 is 2023-10-24; 45223.354 has a time of day behind it.</summary>
internal static class SerialDate
{
    // 1954 to 2119: other numbers are years, months and days in figures.
    private const int Least = 20_000;
    private const int Most = 80_000;
    private const int From1904 = 1462;

    /// <summary>The date, or null.</summary>
    /// <param name="text">Half-width, without blanks.</param>
    /// <param name="since1904">Whether days count from 1904-01-01.</param>
    public static PartialDate? Read(string text, bool since1904)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? text.AsSpan() : text.AsSpan(0, dot);
        if (whole.Length != 5 || !int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < Least or > Most
            || (dot >= 0 && (dot == text.Length - 1 || text.AsSpan(dot + 1).ContainsAnyExceptInRange('0', '9'))))
        {
            return null;
        }

        // Excel counts a 29th of February 1900 that never was: from March 1900 on, day 0 is 1899-12-30.
        var date = new DateOnly(1899, 12, 30).AddDays(days + (since1904 ? From1904 : 0));
        return new PartialDate(date.Year, date.Month, date.Day);
    }
}
