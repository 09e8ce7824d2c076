namespace HealthGraph.Tables;

/// <summary>How a table is to be read, as far as a mapping file says so; what is null is recognised by the table's content.</summary>
public sealed record TableMapping
{
    /// <summary>What the rows are.</summary>
    public TableKind? Kind { get; init; }

    /// <summary>Encoding: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c> or <c>gb18030</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>One ASCII character between cells.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The character around cells; U+0000 where the file has none.</summary>
    public char? Quote { get; init; }

    /// <summary>How many rows stand before the first row of content, 0 or more.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>Header text, or <c>#3</c> for the third column, to what the column holds; null to leave the column out.</summary>
    public IReadOnlyList<KeyValuePair<string, TableField?>> Columns { get; init; } = [];

    /// <summary>Values for all rows, where the table has no such column or an empty cell.</summary>
    public IReadOnlyDictionary<TableField, string> Constants { get; init; } = new Dictionary<TableField, string>();

    /// <summary>The order of dates in figures such as 03/04/2014, which say nothing themselves.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>Whether serial dates count from 1904, as old Excel for Macintosh did.</summary>
    public bool Since1904 { get; init; }

    /// <summary>Whether the titles of rows without a body are read for names and statements.</summary>
    public bool ReadTitles { get; init; }
}
