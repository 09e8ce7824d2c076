using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Makes of a row what it is in the graph or in the dictionaries. Any number of threads may call one.</summary>
internal interface IRowReader
{
    /// <summary>Id of the issue that a row belongs to which cannot be read itself, as far as its cells tell; null for none.</summary>
    string? IssueIdOf(RowCells cells) => null;

    /// <summary>What a row of content comes to.</summary>
    /// <param name="cells">Its cells; nothing is wrong with them yet.</param>
    /// <param name="row">The row.</param>
    /// <param name="isPassed">Whether an earlier run has written it: then only its issue is asked for.</param>
    RowResult Read(RowCells cells, TableRow row, bool isPassed);
}
