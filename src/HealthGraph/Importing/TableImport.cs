using HealthGraph.Graph;
using HealthGraph.Tables;
using HealthGraph.Tables.Cells;

namespace HealthGraph.Importing;

/// <summary>Turns the blocks of a table into what its rows are. Immutable; any number of threads may share one.</summary>
public sealed class TableImport : IImportSource
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "总和", "汇总", "总数", "total", "sum", "totals", "grandtotal"];

    private static readonly string[] Counted = ["共计", "合计", "总计", "小计", "总数", "共"];

    private readonly RecognizedTable table;
    private readonly TableReader reader;
    private readonly TableColumns columns;
    private readonly IRowReader rows;

    /// <summary>An import of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="parts">What reading needs.</param>
    public TableImport(RecognizedTable table, ImportParts parts)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(parts);
        this.table = table;
        reader = new TableReader(table);
        columns = new TableColumns(table, reader);
        rows = table.Kind switch
        {
            TableKind.Issues => new IssueRows(),
            TableKind.Entities => new EntityRows(parts.Dictionaries),
            TableKind.Facts => new FactRows(parts),
            _ => new ArticleRows(parts.Reader, parts.Statements, parts.Prepare, table.Mapping.ReadTitles),
        };
    }

    /// <inheritdoc/>
    public IEnumerable<SourceBlock> Blocks(Stream content) => reader.Blocks(content);

    /// <inheritdoc/>
    public IReadOnlyList<RowResult> Read(SourceBlock block, long first, long passed)
    {
        ArgumentNullException.ThrowIfNull(block);
        var results = new List<RowResult>(block.Count);
        foreach (var row in reader.Rows((RowBlock)block))
        {
            results.Add(Read(row, first, first < passed));
            first++;
        }

        if (!results.Exists(static r => r.Row is not null))
        {
            TableReader.Release((RowBlock)block);
        }

        return results;
    }

    private RowResult Read(TableRow row, long number, bool isPassed)
    {
        if (number < table.HeaderRows)
        {
            return new RowResult { Line = row.Line, Role = RowRole.Header };
        }

        if (row.Flaw is { } flaw)
        {
            return new RowResult { Line = row.Line, Fault = flaw, Row = row, Label = Shorten(row.Text), IssueId = IssueIdOf(row) };
        }

        if (Role(row) is not RowRole.Content and var role)
        {
            return new RowResult { Line = row.Line, Role = role };
        }

        var cells = new RowCells(columns, row);
        var result = cells.Check() ? rows.Read(cells, row, isPassed) : new RowResult { Line = row.Line, IssueId = IssueIdOf(row) };
        return cells.Fault is { } fault
            ? result with { Fault = fault, Row = row, Article = null, Notes = cells.Notes, Label = result.Label.Length > 0 ? result.Label : Shorten(row.Text) }
            : cells.Notes.Count > 0 ? result with { Notes = cells.Notes } : result;
    }

    /// <summary>A row set aside keeps its place among the others of its issue.</summary>
    private string? IssueIdOf(TableRow row) => rows.IssueIdOf(new RowCells(columns, row));

    private RowRole Role(TableRow row)
    {
        var first = Array.FindIndex(row.Cells, c => !string.IsNullOrWhiteSpace(c));
        if (first < 0)
        {
            return RowRole.Content;
        }

        if (first < columns.Count && row.Cells[first].Length < 60 && IsHeaderAgain(row))
        {
            return RowRole.Header;
        }

        return row.Cells[first].Length < 20 && IsTotal(row, first) ? RowRole.Total : RowRole.Content;
    }

    private bool IsHeaderAgain(TableRow row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (!string.Equals(CellText.OneLine(row.Cells[i]), columns.Header[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>合计 and a figure or two, where an article would have a date, a link or a text.</summary>
    private static bool IsTotal(TableRow row, int first)
    {
        var key = HeaderWords.Key(row.Cells[first]);
        var isWord = Totals.Contains(key, StringComparer.Ordinal) || (Array.Find(Counted, w => key.StartsWith(w, StringComparison.Ordinal)) is { } word && IsCount(key[word.Length..]));
        return isWord && row.Cells.Skip(first + 1).All(c => string.IsNullOrWhiteSpace(c) || NumberCell.Read(CellText.Clean(c)) is not null);
    }

    // 2条, 35篇, 120
    private static bool IsCount(string text)
    {
        var number = text.TrimEnd('条', '篇', '期', '项', '个', '行', '则');
        return number.Length > 0 && text.Length - number.Length < 2 && NumberCell.Read(number) is not null;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
