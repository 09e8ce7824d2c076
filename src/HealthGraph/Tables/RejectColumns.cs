namespace HealthGraph.Tables;

/// <summary>The columns that a file of rejected rows has behind those of its table.</summary>
public static class RejectColumns
{
    /// <summary>Line in the table, code, reason, suggestion, and the row untouched.</summary>
    public static IReadOnlyList<string> Names { get; } = ["line", "code", "reason", "suggestion", "raw"];

    /// <summary>The first of them in a header, 0-based; null where it has none.</summary>
    internal static int? In(IReadOnlyList<string> header) =>
        header.Count > Names.Count && header.Skip(header.Count - Names.Count).SequenceEqual(Names, StringComparer.Ordinal) ? header.Count - Names.Count : null;

    /// <summary>Which of the first rows has them, 0-based; null where none has.</summary>
    internal static int? At(IReadOnlyList<string[]> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, 2); i++)
        {
            var row = rows[i].Reverse().SkipWhile(string.IsNullOrWhiteSpace).Take(Names.Count).Reverse();
            if (row.SequenceEqual(Names, StringComparer.Ordinal))
            {
                return i;
            }
        }

        return null;
    }
}
