namespace HealthGraph.Tables;

/// <summary>One record of a block.</summary>
/// <param name="Start">Place in the block's bytes.</param>
/// <param name="Length">Bytes without the line end.</param>
/// <param name="Line">1-based line of the file where it begins.</param>
/// <param name="Flaw">What is wrong with it.</param>
/// <param name="FlawAt">Byte of the record where the flaw is.</param>
internal readonly record struct RowMark(int Start, int Length, int Line, RowFlaw Flaw, int FlawAt);
