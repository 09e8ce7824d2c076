using HealthGraph.Documents;

namespace HealthGraph.Tables.Cells;

/// <summary>Dates as cells print them, each form in a file of its own, the most telling first.</summary>
/// <param name="order">The order of figures that do not tell it themselves, or null.</param>
/// <param name="since1904">Whether serial dates count from 1904.</param>
internal sealed class DateCell(DateOrder? order, bool since1904)
{
    private const int Longest = 60;

    /// <summary>The date, or null where the cell is none.</summary>
    /// <param name="text">A clean cell, not empty.</param>
    public PartialDate? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (text.Length == IsoDate.DayLength && IsoDate.Read(text) is { } day)
        {
            return day;
        }

        var bare = WithoutWeekday(text);
        var narrow = NumberCell.Narrow(bare);
        if (NumberCell.Exponent(narrow) is { } whole)
        {
            // 4.5223E+04: no digit is lost, so it is the serial date 45223.
            bare = narrow = whole.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return IsoDate.Read(narrow) ?? SerialDate.Read(narrow, since1904) ?? Printed(bare) ?? FigureDate.Read(narrow, order) ?? EnglishDate.Read(bare);
    }

    private static PartialDate? Printed(string text)
    {
        if (PrintedDate.Whole(text) is { } printed)
        {
            return printed.Date;
        }

        // A month in figures: 2023/10, 2023.10.
        var parts = NumberCell.Narrow(text).Split('/', '.', '-');
        return parts is [{ Length: 4 }, { Length: 1 or 2 }] && parts.All(p => p.All(char.IsAsciiDigit))
            ? PartialDate.TryCreate(Number(parts[0]), Number(parts[1]))
            : YearInWords(text);
    }

    private static PartialDate? YearInWords(string text) =>
        text.EndsWith('年') && ChineseNumber.Parse(text.AsSpan(0, text.Length - 1)) is >= 1900 and < 2100 and var year ? PartialDate.TryCreate(year) : null;

    // 2023-10-24（星期二）, 2023年10月24日 周二
    private static string WithoutWeekday(string text)
    {
        var at = text.IndexOf("星期", StringComparison.Ordinal) is >= 0 and var week ? week : text.IndexOf('周', StringComparison.Ordinal);
        return at > 7 ? text[..at].TrimEnd(' ', '(', '（', '\u3000', ',') : text;
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
