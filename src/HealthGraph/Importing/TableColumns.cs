using HealthGraph.Exporting.Csv;
using HealthGraph.Tables;
using HealthGraph.Tables.Cells;

namespace HealthGraph.Importing;

/// <summary>Where the fields of a table stand. Immutable; many threads may share one.</summary>
internal sealed class TableColumns
{
    private readonly RecognizedTable table;
    private readonly TableReader reader;
    private readonly int[][] columns;
    private readonly string?[] constants;

    public TableColumns(RecognizedTable table, TableReader reader)
    {
        (this.table, this.reader) = (table, reader);
        var fields = Enum.GetValues<TableField>();
        columns = [.. fields.Select(f => Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i] == f).ToArray())];
        constants = [.. fields.Select(f => table.Mapping.Constants.GetValueOrDefault(f))];
        IsOwnExport = ArticleTables.Columns.All(c => table.Header.Contains(c, StringComparer.Ordinal));
        Dates = new DateCell(table.Dates, table.Mapping.Since1904);
    }

    /// <summary>Cells of the header.</summary>
    public int Count => table.Header.Count;

    /// <summary>Reads dates as the table writes them.</summary>
    public DateCell Dates { get; }

    /// <summary>Header texts, by column.</summary>
    public IReadOnlyList<string> Header => table.Header;

    /// <summary>Whether the table is <c>articles.csv</c> of an export: its titles and texts are those of the graph already, to the character.</summary>
    public bool IsOwnExport { get; }

    /// <summary>Whether a column holds a field.</summary>
    public bool IsUsed(int column) => column < table.Columns.Count && table.Columns[column] is not null;

    /// <summary>The value for all rows, or null.</summary>
    public string? Constant(TableField field) => constants[(int)field];

    /// <summary>The first column of the field whose cell in this row holds anything; -1 where there is none.</summary>
    public int First(TableField field, TableRow row)
    {
        foreach (var column in columns[(int)field])
        {
            if (column < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[column]))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>All cells of a field.</summary>
    public IEnumerable<string> All(TableField field, TableRow row) => columns[(int)field].Where(c => c < row.Cells.Length).Select(c => row.Cells[c]);

    /// <summary>Line and column where a cell begins.</summary>
    public (int Line, int Column) PlaceOf(TableRow row, int cell) => reader.PlaceOf(row, cell);
}
