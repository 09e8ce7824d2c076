using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>What the import of one file came to.</summary>
/// <param name="File">The file.</param>
/// <param name="Table">How it was read; null where it is no table, or could not be read as one.</param>
/// <param name="Tally">What its rows came to.</param>
internal sealed record ImportReport(string File, RecognizedTable? Table, ImportTally Tally);
