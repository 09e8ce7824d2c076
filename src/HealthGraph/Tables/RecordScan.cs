namespace HealthGraph.Tables;

/// <summary>One record as the quotes tell it.</summary>
/// <param name="Length">Bytes without the line end.</param>
/// <param name="Next">Bytes to the next record.</param>
/// <param name="Cells">Number of cells.</param>
/// <param name="Breaks">Line breaks inside it.</param>
/// <param name="OpenQuote">Place of the quote that opens the first cell with a line break inside, or that is never closed; -1 where there is none.</param>
/// <param name="TextAfterQuote">Place of the first character that stands behind a closing quote and belongs to no cell; -1 where there is none.</param>
/// <param name="IsClosed">Whether every quote that opens a cell is closed.</param>
internal readonly record struct RecordScan(int Length, int Next, int Cells, int Breaks, int OpenQuote, int TextAfterQuote, bool IsClosed)
{
    /// <summary>Whether the quotes are as RFC 4180 has them.</summary>
    public bool IsSound => IsClosed && TextAfterQuote < 0;
}
