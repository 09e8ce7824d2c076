namespace HealthGraph.Tables;

/// <summary>A table, and how it will be read: what a person said of it and what its content showed.</summary>
public sealed record RecognizedTable
{
    /// <summary>Path of the file.</summary>
    public required string File { get; init; }

    /// <summary>Length, hash and encoding.</summary>
    public required FileFacts Facts { get; init; }

    /// <summary>What the rows are.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>Delimiter and quote.</summary>
    public required TableDialect Dialect { get; init; }

    /// <summary>Rows before the first row of content, those of the header among them.</summary>
    public required int HeaderRows { get; init; }

    /// <summary>Cells of the header as they stand in the file, trailing empty ones too.</summary>
    public required int RawWidth { get; init; }

    /// <summary>Header texts, by column.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>What each column holds; null: left out.</summary>
    public required IReadOnlyList<TableField?> Columns { get; init; }

    /// <summary>What the mapping file said.</summary>
    public required TableMapping Mapping { get; init; }

    /// <summary>The order of dates in figures that the first rows show, or that the mapping names; null where nothing tells.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>Whether a column holds a field, or the mapping a value for all rows.</summary>
    public bool Has(TableField field) => Columns.Contains(field) || Mapping.Constants.ContainsKey(field);
}
