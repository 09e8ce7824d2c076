using System.Buffers;
using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Tables.Cells;

/// <summary>A cell without what spreadsheets put around a text: ="00123", a guarding apostrophe, blanks, byte order marks.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\t\u00A0\u2028\u2029");

    /// <summary>The text meant; empty for a cell of blanks.</summary>
    /// <remarks>A formula such as <c>=cmd|' /C calc'!A0</c> stays the text that it is.</remarks>
    public static string Clean(string cell)
    {
        var text = Trim(cell);
        text = Unwrap(text);
        return FormulaCell.Original(WithoutMarks(text));
    }

    /// <summary>The same on one line, runs of blanks as one.</summary>
    public static string OneLine(string cell)
    {
        var text = Clean(cell);
        if (!text.AsSpan().ContainsAny(Breaks) && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    // Files put together of several have a byte order mark where each began, also inside a quoted cell.
    private static string WithoutMarks(string text) => text.Contains('\uFEFF', StringComparison.Ordinal) ? text.Replace("\uFEFF", "", StringComparison.Ordinal) : text;

    // ="00123": how a number is kept from losing its zeros.
    private static string Unwrap(string text) =>
        text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"' && !text.AsSpan(2, text.Length - 3).Replaced()
            ? Trim(text[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal))
            : text;

    // ="a"&B1&"c" is a formula, not a wrapped text: inside a wrapped one, quotes stand in pairs.
    private static bool Replaced(this ReadOnlySpan<char> inside)
    {
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '"')
            {
                if (i + 1 >= inside.Length || inside[i + 1] != '"')
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return end - start == text.Length ? text : text[start..end];
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060';
}
