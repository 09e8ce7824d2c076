using HealthGraph.Tables.Cells;

namespace HealthGraph.Tables;

/// <summary>Finds the header among the first rows of a table: titles may stand above it, and it may take two rows.</summary>
/// <param name="words">What headers mean.</param>
/// <param name="mapping">What a person says of them.</param>
internal sealed class HeaderFinder(HeaderWords words, TableMapping mapping)
{
    /// <summary>Rows looked at.</summary>
    public const int MostRows = 20;

    /// <summary>The best header, or null where no cell of the first rows means anything.</summary>
    public FoundHeader? Find(IReadOnlyList<string[]> rows)
    {
        FoundHeader? best = null;
        var all = new List<FoundHeader>();
        foreach (var kind in mapping.Kind is { } given ? [given] : Enum.GetValues<TableKind>())
        {
            foreach (var found in Candidates(rows, kind))
            {
                all.Add(found);
                if (IsWhole(found) && (best is null || Rank(found).CompareTo(Rank(best)) > 0))
                {
                    best = found;
                }
            }
        }

        // A row of content may hold such a word as 名称; one above it that knows more columns is the header, and of a table that nobody can import.
        return best is not null && all.Exists(f => f.Rows < best.Rows && f.Known > best.Known + 1) ? null : best;
    }

    private IEnumerable<FoundHeader> Candidates(IReadOnlyList<string[]> rows, TableKind kind)
    {
        if (RejectColumns.At(rows) is { } marked)
        {
            // The columns of the table that the rows were set aside from stand first, as they were.
            yield return Read([], rows[marked], marked + 1, kind);
            yield break;
        }

        if (mapping.HeaderRows is { } count)
        {
            var last = count > 0 && count <= rows.Count ? rows[count - 1] : [.. Enumerable.Repeat("", rows.Count > 0 ? rows[0].Length : 0)];
            yield return Read([], last, count, kind);
            if (count > 1 && count <= rows.Count)
            {
                yield return Read(rows[count - 2], last, count, kind);
            }

            yield break;
        }

        for (var i = 0; i < Math.Min(rows.Count, MostRows); i++)
        {
            yield return Read([], rows[i], i + 1, kind);
            if (i > 0)
            {
                yield return Read(rows[i - 1], rows[i], i + 1, kind);
            }
        }
    }

    /// <summary>Most fields first; of equals the one of fewer rows, so that two rows are taken for a header only where the upper adds something.</summary>
    private (int Known, int Mapped, int Single, int Early, int Kind) Rank(FoundHeader found) =>
        (found.Known, mapping.Columns.Count, found.Cells.Any(c => c.Contains('\n', StringComparison.Ordinal)) ? 0 : 1, -found.Rows, -Order(found.Kind));

    private static int Order(TableKind kind) => kind switch { TableKind.Articles => 0, TableKind.Facts => 1, TableKind.Issues => 2, _ => 3 };

    private FoundHeader Read(string[] upper, string[] lower, int rows, TableKind kind)
    {
        var width = Math.Max(upper.Length, lower.Length);
        var (cells, fields) = (new string[width], new TableField?[width]);
        for (var i = 0; i < width; i++)
        {
            (cells[i], fields[i]) = ReadCell(Cell(upper, i), Cell(lower, i), i, kind);
        }

        var used = width;
        while (used > 0 && cells[used - 1].Length == 0 && fields[used - 1] is null)
        {
            used--;
        }

        return new FoundHeader(kind, rows, cells[..used], fields[..used], width);
    }

    private (string Text, TableField? Field) ReadCell(string upper, string lower, int column, TableKind kind)
    {
        if (Mapped(lower, upper, column) is { } mapped)
        {
            return (lower.Length > 0 ? lower : upper, mapped.Field);
        }

        if (mapping.Columns.Count > 0)
        {
            return (lower, null);
        }

        if (words.Find(lower, kind) is { } own)
        {
            return (lower, own);
        }

        // 文章 above 标题 and 来源; or one cell over both rows.
        return upper.Length > 0 && words.Find(lower.Length > 0 ? upper + lower : upper, kind) is { } joined ? (upper + lower, joined) : (lower, null);
    }

    private (TableField? Field, bool Known)? Mapped(string lower, string upper, int column)
    {
        foreach (var (name, field) in mapping.Columns)
        {
            var place = name.StartsWith('#') && int.TryParse(name.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
            if (place == column || (place < 0 && IsNamed(name, lower, upper)))
            {
                return (field, true);
            }
        }

        return null;
    }

    private static bool IsNamed(string name, string lower, string upper)
    {
        var clean = CellText.OneLine(name);
        return string.Equals(clean, lower, StringComparison.Ordinal) || (lower.Length == 0 && string.Equals(clean, upper, StringComparison.Ordinal))
            || (upper.Length > 0 && string.Equals(clean, upper + lower, StringComparison.Ordinal));
    }

    private static bool IsWhole(FoundHeader found) => found.Kind switch
    {
        TableKind.Articles => Has(found, TableField.Title) || Has(found, TableField.Body),
        TableKind.Issues => Has(found, TableField.IssueNumber) || Has(found, TableField.IssuePublishedOn),
        TableKind.Entities => Has(found, TableField.Name),
        _ => Has(found, TableField.Subject) && Has(found, TableField.Relation) && Has(found, TableField.Object),
    };

    private static bool Has(FoundHeader found, TableField field) => found.Fields.Contains(field);

    private static string Cell(string[] row, int column) => column < row.Length ? CellText.OneLine(row[column]) : "";
}
