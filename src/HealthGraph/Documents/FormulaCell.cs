namespace HealthGraph.Documents;

/// <summary>Keeps the cells of a CSV file from being run as formulas where a spreadsheet opens it, without losing a character.</summary>
/// <remarks>
/// A cell that begins with <c>= + - @</c>, their full-width forms, a tab or a line end, and is no plain number, gets an apostrophe in front;
/// so does one where apostrophes stand before such a beginning. Reading takes one apostrophe away from exactly these.
/// <see href="https://owasp.org/www-community/attacks/CSV_Injection"/>.
/// </remarks>
public static class FormulaCell
{
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as a cell that no spreadsheet runs.</summary>
    public static string Harmless(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsFormula(text) && !IsNumber(text) ? "'" + text : text;
    }

    /// <summary>The text that <see cref="Harmless"/> was given.</summary>
    public static string Original(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;
    }

    private static bool IsFormula(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\'');
        return text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal);
    }

    // -12.5: an export of figures is full of them, and a number runs nothing.
    private static bool IsNumber(string text) =>
        text[0] is '-' && text.Length > 1 && text.Skip(1).All(c => char.IsAsciiDigit(c) || c is '.');
}
