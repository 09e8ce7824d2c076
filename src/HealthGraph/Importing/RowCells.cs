using HealthGraph.Documents;
using HealthGraph.Tables;
using HealthGraph.Tables.Cells;

namespace HealthGraph.Importing;

/// <summary>The cells of one row by what they hold, cleaned; keeps the first fault.</summary>
/// <param name="columns">Where the fields stand.</param>
/// <param name="row">The row.</param>
internal sealed class RowCells(TableColumns columns, TableRow row)
{
    /// <summary>Characters of the longest cell that is read.</summary>
    public const int MostCharacters = 500_000;

    private List<RowFault>? notes;

    /// <summary>The first thing that keeps the row from being imported, or null.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>What is doubtful.</summary>
    public IReadOnlyList<RowFault> Notes => notes is null ? [] : notes;

    /// <summary>The cell as it stands in the table, or the value that the mapping gives to all rows; null for none.</summary>
    public string? Raw(TableField field) => RawAt(field).Text;

    /// <summary>A text on one line, tags and entities off; null where the cell says nothing.</summary>
    public string? Line(TableField field)
    {
        var (cell, _) = RawAt(field);
        if (cell is null)
        {
            return null;
        }

        var line = BodyCell.Line(cell);
        return NothingWords.Is(line) ? null : line;
    }

    /// <summary>A title: what looks like nothing elsewhere may be one.</summary>
    public string Title(TableField field) => Raw(field) is not { } cell ? "" : columns.IsOwnExport ? FormulaCell.Original(cell) : BodyCell.Line(cell);

    /// <summary>Running text; empty where the cell is.</summary>
    public string Body(TableField field)
    {
        if (columns.IsOwnExport)
        {
            return FormulaCell.Original(Raw(field) ?? "").ReplaceLineEndings("\n");
        }

        var body = "";
        foreach (var cell in columns.All(field, row))
        {
            var part = Paragraphs(cell);
            body = body.Length == 0 ? part : part.Length == 0 ? body : string.Concat(body, "\n", part);
        }

        return body.Length == 0 && Raw(field) is { } constant ? Paragraphs(constant) : body;
    }

    private static string Paragraphs(string cell) => CellText.Clean(cell) is { Length: > 0 } clean ? BodyCell.Read(clean) : "";

    /// <summary>A date; a fault where the cell is none.</summary>
    public PartialDate? Date(TableField field)
    {
        var (text, column) = Clean(field);
        if (text is null)
        {
            return null;
        }

        var date = columns.Dates.Read(text);
        if (date is null)
        {
            Fail(FindingCode.ImportDate, column, $"'{Shorten(text)}' is no date, or does not tell which.", DateAdvice(text));
        }

        return date;
    }

    /// <summary>A whole number; a fault where the cell is none.</summary>
    public int? Number(TableField field)
    {
        var (text, column) = Clean(field);
        if (text is null)
        {
            return null;
        }

        var number = NumberCell.Read(text);
        if (number is null or < 1)
        {
            Fail(FindingCode.ImportNumber, column, $"'{Shorten(text)}' is no number from 1 on.", IsCut(text) ? "The spreadsheet has cut its digits; take the number from where the table comes from." : "Write it in plain figures.");
        }

        return number;
    }

    /// <summary>A web address; a fault where the cell is none.</summary>
    public string? Link(TableField field)
    {
        var (text, column) = Clean(field);
        if (text is null)
        {
            return null;
        }

        var link = LinkCell.Read(text);
        if (link is null)
        {
            Fail(FindingCode.ImportLink, column, $"'{Shorten(text)}' is no web address.", "Write it with http:// in front, or empty the cell.");
        }

        return link;
    }

    /// <summary>The parts of a cell that holds several.</summary>
    public List<string> List(TableField field) =>
        [.. columns.All(field, row).SelectMany(c => BodyCell.Line(c).Split(['|', ';', '；', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(p => !NothingWords.Is(p)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether all is well that concerns every row: no cell too long, none beyond the header, none with a spreadsheet's error.</summary>
    public bool Check()
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            if (cell.Length > MostCharacters && columns.IsUsed(i))
            {
                FailAt(FindingCode.ImportTooLong, i, FormattableString.Invariant($"The cell has {cell.Length} characters; {MostCharacters} is the most."), "Split it, or take out what is no text.");
            }
            else if (i >= columns.Count && !string.IsNullOrWhiteSpace(cell))
            {
                FailAt(FindingCode.ImportExtraCells, i, FormattableString.Invariant($"The row has more cells than the header's {columns.Count}."), "Quote the cell that holds the delimiter.");
            }
            else if (cell.Length > 0 && cell[0] == '#' && columns.IsUsed(i) && SpreadsheetError.Is(cell))
            {
                FailAt(FindingCode.ImportCellError, i, $"The cell holds a spreadsheet's error, {cell}.", "Put in what it should say, or empty it.");
            }
            else if (cell.Length == BodyCell.ExcelLongest && columns.IsUsed(i))
            {
                NoteAt(FindingCode.ImportCut, i, "The cell has exactly 32,767 characters, where Excel cuts texts.", "Take the text from where the table comes from, and import the row again.");
            }
        }

        return Fault is null;
    }

    /// <summary>Keeps the fault unless there is one already.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="field">The field concerned.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="advice">What to do.</param>
    public void Fail(string code, TableField field, string what, string advice) => Fail(code, columns.First(field, row), what, advice);

    /// <summary>Keeps a fault of the whole row.</summary>
    public void Fail(string code, string what, string advice) => Fault ??= new RowFault(code, row.Line, null, what, advice);

    private void Fail(string code, int column, string what, string advice)
    {
        if (column < 0)
        {
            Fail(code, what, advice);
        }
        else
        {
            FailAt(code, column, what, advice);
        }
    }

    private void FailAt(string code, int column, string what, string advice)
    {
        if (Fault is null)
        {
            var (line, place) = columns.PlaceOf(row, column);
            Fault = new RowFault(code, line, place, what, advice);
        }
    }

    private void NoteAt(string code, int column, string what, string advice)
    {
        var (line, place) = columns.PlaceOf(row, column);
        (notes ??= []).Add(new RowFault(code, line, place, what, advice));
    }

    private (string? Text, int Column) Clean(TableField field)
    {
        var (cell, column) = RawAt(field);
        var text = cell is null ? "" : CellText.Clean(cell);
        return (NothingWords.Is(text) ? null : text, column);
    }

    private (string? Text, int Column) RawAt(TableField field)
    {
        var column = columns.First(field, row);
        return column >= 0 ? (row.Cells[column], column) : (columns.Constant(field), -1);
    }

    private static string DateAdvice(string text) =>
        IsCut(text)
            ? "The spreadsheet has cut its digits; take the date from where the table comes from."
            : "Write it as 2023-10-24, 2023-10 or 2023; or set 'dates: dmy' or 'dates: mdy' in a mapping file.";

    // 2.01403E+07
    private static bool IsCut(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && text.Contains('E', StringComparison.OrdinalIgnoreCase) && text.Contains('+', StringComparison.Ordinal);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
