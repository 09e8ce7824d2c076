using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>What the import of one file came to.</summary>
/// <param name="File">The file.</param>
/// <param name="IsRead">Whether it could be read at all.</param>
/// <param name="Table">How it was read as a table; null where it is none.</param>
/// <param name="Tally">What its rows came to.</param>
internal sealed record ImportReport(string File, bool IsRead, RecognizedTable? Table, ImportTally Tally)
{
    /// <summary>File that its rejected rows went to; null where nobody asked for one.</summary>
    public string? Rejects { get; init; }
}
