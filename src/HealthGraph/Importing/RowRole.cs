namespace HealthGraph.Importing;

/// <summary>What a record of a table turned out to be.</summary>
public enum RowRole
{
    /// <summary>A row to be imported or set aside.</summary>
    Content,

    /// <summary>A row of the header, or the header once more in the middle of the table.</summary>
    Header,

    /// <summary>A line of totals.</summary>
    Total,

    /// <summary>Empty rows, as many as the result stands for.</summary>
    Empty,
}
