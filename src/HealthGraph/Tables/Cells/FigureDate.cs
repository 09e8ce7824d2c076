using System.Globalization;

namespace HealthGraph.Tables.Cells;

/// <summary>24/10/2023 and 10/24/2023, where a number above 12 or the mapping says which is the day; 23/10/24 where the mapping says it; 202310.</summary>
internal static class FigureDate
{
    /// <summary>The date, or null where the figures are none or do not tell.</summary>
    /// <param name="text">Half-width, without blanks.</param>
    /// <param name="order">What the mapping says, or null.</param>
    public static PartialDate? Read(string text, DateOrder? order)
    {
        text = WithoutTime(text);
        if (text.Length == 6 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2' && Number(text[..4]) is >= 1900 and < 2100 and var year)
        {
            return PartialDate.TryCreate(year, Number(text[4..]));
        }

        var parts = text.Split('/', '-', '.');
        if (parts.Length != 3 || parts.Any(p => p.Length is 0 or > 4 || !p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = Array.ConvertAll(parts, Number);
        return parts[0].Length == 4 ? PartialDate.TryCreate(numbers[0], numbers[1], numbers[2])
            : parts[2].Length == 4 ? YearLast(numbers, order)
            : order is { } known ? Ordered(numbers, known) : null;
    }

    /// <summary>Years of two digits as Excel takes them: 00-29 are 20xx.</summary>
    public static int FullYear(int year) => year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;

    private static PartialDate? YearLast(int[] n, DateOrder? order) => (n[0] > 12, n[1] > 12, order) switch
    {
        (true, false, _) => PartialDate.TryCreate(n[2], n[1], n[0]),
        (false, true, _) => PartialDate.TryCreate(n[2], n[0], n[1]),
        (false, false, DateOrder.Mdy) => PartialDate.TryCreate(n[2], n[0], n[1]),
        (false, false, DateOrder.Dmy) => PartialDate.TryCreate(n[2], n[1], n[0]),
        (false, false, _) when n[0] == n[1] => PartialDate.TryCreate(n[2], n[0], n[1]),
        _ => null,
    };

    private static PartialDate? Ordered(int[] n, DateOrder order) => order switch
    {
        DateOrder.Ymd => PartialDate.TryCreate(FullYear(n[0]), n[1], n[2]),
        DateOrder.Dmy => PartialDate.TryCreate(FullYear(n[2]), n[1], n[0]),
        _ => PartialDate.TryCreate(FullYear(n[2]), n[0], n[1]),
    };

    // 10/24/20238:30:00: blanks are gone already.
    private static string WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var year = text.LastIndexOfAny(['/', '-', '.'], colon < 0 ? text.Length - 1 : colon) + 5;
        return colon > 0 && year < colon && IsoDate.IsTime(text.AsSpan(year)) ? text[..year] : text;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
