using System.Globalization;
using HealthGraph.Tables.Cells;

namespace HealthGraph.Tables;

/// <summary>The order of dates such as 24/10/2023 that rows of a table show: a number above 12 is a day.</summary>
internal static class DateOrders
{
    private static readonly TableField[] Dates =
    [
        TableField.Date, TableField.IssuePublishedOn, TableField.IssueCoverageStart, TableField.IssueCoverageEnd, TableField.From, TableField.To,
    ];

    /// <summary>The order, or null where nothing or everything tells one.</summary>
    public static DateOrder? Find(IEnumerable<string[]> rows, IReadOnlyList<TableField?> columns)
    {
        var (dayFirst, monthFirst) = (0, 0);
        foreach (var row in rows)
        {
            for (var i = 0; i < Math.Min(row.Length, columns.Count); i++)
            {
                if (columns[i] is { } field && Dates.Contains(field) && Parts(row[i]) is var (first, second))
                {
                    dayFirst += first > 12 && second <= 12 ? 1 : 0;
                    monthFirst += second > 12 && first <= 12 ? 1 : 0;
                }
            }
        }

        return (dayFirst, monthFirst) switch { ( > 0, 0) => DateOrder.Dmy, (0, > 0) => DateOrder.Mdy, _ => null };
    }

    private static (int First, int Second)? Parts(string cell)
    {
        var parts = NumberCell.Narrow(CellText.Clean(cell)).Split('/', '-', '.');
        return parts.Length == 3 && parts[0].Length < 3 && parts[2].Length >= 4 && Number(parts[0]) is { } first && Number(parts[1]) is { } second
            ? (first, second)
            : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
