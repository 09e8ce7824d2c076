namespace HealthGraph.Tables.Cells;

/// <summary>Words by which people and programs say that a cell has no value.</summary>
internal static class NothingWords
{
    /// <summary>Whether the cell says nothing.</summary>
    public static bool Is(string text) => text.Length <= 6 && text.ToUpperInvariant() is
        "" or "无" or "暂无" or "没有" or "不详" or "未知" or "空" or "N/A" or "NA" or "#N/A" or "NULL" or "NONE" or "NIL" or "\\N" or "-" or "--" or "—" or "——" or "/" or "、" or "?";
}
