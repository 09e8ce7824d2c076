namespace HealthGraph.Tables;

/// <summary>The header of a table.</summary>
/// <param name="Kind">What its rows are.</param>
/// <param name="Rows">How many rows stand before the content, the header's among them.</param>
/// <param name="Cells">Header texts, by column; trailing empty ones are left out.</param>
/// <param name="Fields">What each column holds, null where nobody knows.</param>
/// <param name="RawWidth">Cells of the header as they stand, trailing empty ones too.</param>
internal sealed record FoundHeader(TableKind Kind, int Rows, string[] Cells, TableField?[] Fields, int RawWidth)
{
    /// <summary>How many different fields were recognised.</summary>
    public int Known => Fields.Where(f => f is not null).Distinct().Count();

    /// <summary>How many texts stand in apostrophes: those of a table that is quoted so, read as if it were not.</summary>
    public int Quoted => Cells.Count(c => c.Length > 1 && c[0] == '\'' && c[^1] == '\'');
}
