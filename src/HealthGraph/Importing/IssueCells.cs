using HealthGraph.Documents;
using HealthGraph.Tables;
using HealthGraph.Tables.Cells;

namespace HealthGraph.Importing;

/// <summary>The issue that a row belongs to.</summary>
internal static class IssueCells
{
    private static readonly TableField[] Fields =
    [
        TableField.IssueNumber, TableField.IssueSeries, TableField.IssuePublishedOn, TableField.IssueCoverageStart, TableField.IssueCoverageEnd, TableField.IssueCoverage,
        TableField.IssuePublisher,
    ];

    /// <summary>The issue as far as its cells say; faults go to <paramref name="cells"/>.</summary>
    public static Issue Read(RowCells cells)
    {
        var (start, end) = (cells.Date(TableField.IssueCoverageStart), cells.Date(TableField.IssueCoverageEnd));
        if (cells.Line(TableField.IssueCoverage) is { } days)
        {
            var published = cells.Date(TableField.IssuePublishedOn);
            if (Coverage.Find(days.Replace(" ", "", StringComparison.Ordinal), published?.Year) is { } found)
            {
                (start, end) = (start ?? found.Start, end ?? found.End);
            }
            else
            {
                cells.Fail(FindingCode.ImportDate, TableField.IssueCoverage, $"'{days}' is no range of days.", "Write it as 2024.1.1-2024.1.7.");
            }
        }

        return new Issue(cells.Line(TableField.IssueSeries), cells.Number(TableField.IssueNumber), cells.Date(TableField.IssuePublishedOn), start, end,
            cells.Line(TableField.IssuePublisher));
    }

    /// <summary>All that the cells of the issue say: rows that agree in it belong to one issue.</summary>
    public static string?[] Key(RowCells cells) => Array.ConvertAll(Fields, cells.Raw);

    /// <summary>Whether the cells of the issue say the same.</summary>
    public static bool Agree(RowCells cells, string?[] key)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!string.Equals(cells.Raw(Fields[i]), key[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
