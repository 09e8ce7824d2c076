namespace HealthGraph.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">1-based line of the file where it begins.</param>
/// <param name="Cells">Its cells, those of the header's columns at least; empty where the record has a flaw.</param>
/// <param name="Raw">The record, UTF-8.</param>
/// <param name="Flaw">What is wrong with the record, or null.</param>
public sealed record TableRow(int Line, string[] Cells, ReadOnlyMemory<byte> Raw, RowFault? Flaw)
{
    /// <summary>The record as text, untouched but for its line end.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Raw.Span);
}
