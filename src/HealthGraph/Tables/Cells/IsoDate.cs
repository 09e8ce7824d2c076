using System.Globalization;

namespace HealthGraph.Tables.Cells;

/// <summary>2023-10-24, 2023-10, 2023, and what databases put behind a day: T00:00:00, 0:00.</summary>
internal static class IsoDate
{
    /// <summary>Characters of a day, 2023-10-24.</summary>
    public const int DayLength = 10;

    /// <summary>The date, or null.</summary>
    /// <param name="text">Half-width, without blanks.</param>
    public static PartialDate? Read(string text)
    {
        if (text.Length is 4 or 7 or DayLength)
        {
            return PartialDate.TryParse(text) is { } date && (text.Length > 4 || date.Year is >= 1900 and < 2100) ? date : null;
        }

        return text.Length > DayLength && text[4] is '-' && text[7] is '-' && IsTime(text.AsSpan(DayLength)) ? PartialDate.TryParse(text[..DayLength]) : null;
    }

    /// <summary>Whether a time of day stands here.</summary>
    public static bool IsTime(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('T').TrimEnd('Z');
        var zone = text.IndexOf('+');
        text = zone > 0 ? text[..zone] : text;
        return text.Contains(':') && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _);
    }
}
