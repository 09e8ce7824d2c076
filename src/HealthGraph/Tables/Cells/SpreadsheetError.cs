namespace HealthGraph.Tables.Cells;

/// <summary>What a spreadsheet writes where it could not work a cell out.</summary>
internal static class SpreadsheetError
{
    /// <summary>Whether the cell is such a word.</summary>
    public static bool Is(string text) => text.Length is > 4 and < 14 && text[0] == '#'
        && (text is "#REF!" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NUM!" or "#NULL!" or "#SPILL!" || text.Trim('#').Length == 0);
}
