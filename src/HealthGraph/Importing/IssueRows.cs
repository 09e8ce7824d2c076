using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Rows that are issues, with or without articles in other tables.</summary>
internal sealed class IssueRows : IRowReader
{
    /// <inheritdoc/>
    public RowResult Read(RowCells cells, TableRow row, bool isPassed)
    {
        var issue = IssueCells.Read(cells);
        var node = ArticleStatements.IssueOf(issue);
        if (node is null && cells.Fault is null)
        {
            cells.Fail(FindingCode.ImportMissing, TableField.IssueSeries, "The row does not say of what series or when the issue is.",
                "Fill in series and number, or publisher and date; 'constants: { issueSeries: … }' in a mapping file gives a series to all rows.");
        }

        return new RowResult { Line = row.Line, Label = cells.Fault is null ? Label(issue) : "", Issue = cells.Fault is null ? node : null };
    }

    private static string Label(Issue issue) => issue is { Series: { } series, Number: { } number }
        ? FormattableString.Invariant($"{series}#{number}")
        : string.Join(' ', ((string?[])[issue.Series, issue.Publisher, issue.PublishedOn?.ToString()]).OfType<string>());
}
