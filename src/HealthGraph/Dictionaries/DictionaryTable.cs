using System.Collections.ObjectModel;
using System.Text;

namespace HealthGraph.Dictionaries;

/// <summary>One dictionary file: header comments that name its columns, then rows separated by tabs.</summary>
/// <remarks>
/// <c># columns: name&lt;TAB&gt;kind …</c> is required. Lines that begin with <c>#</c> are comments, empty lines are ignored, missing
/// trailing columns are empty. A bad line becomes a finding and the rest loads.
/// </remarks>
public sealed class DictionaryTable
{
    private const string ColumnsMark = "# columns:";

    private DictionaryTable(string file, ReadOnlyCollection<string> columns, List<DictionaryRow> rows) =>
        (File, Columns, Rows) = (file, columns, rows);

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Column names, in the order of the file.</summary>
    public ReadOnlyCollection<string> Columns { get; }

    /// <summary>The good rows, in the order of the file.</summary>
    public IReadOnlyList<DictionaryRow> Rows { get; }

    /// <summary>Reads a file; what is wrong with it is added to <paramref name="findings"/>.</summary>
    /// <param name="path">A UTF-8 file.</param>
    /// <param name="required">Columns that the file must have; the first of them may not be empty in any row.</param>
    /// <param name="findings">Receives one finding a bad line.</param>
    public static DictionaryTable Read(string path, IReadOnlyList<string> required, ICollection<Finding> findings)
    {
        var columns = new List<string>();
        var rows = new List<DictionaryRow>();
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.StartsWith(ColumnsMark, StringComparison.Ordinal))
            {
                columns = [.. line[ColumnsMark.Length..].Trim().Split('\t', StringSplitOptions.TrimEntries)];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                AddRow(path, number, line, columns, required, rows, findings);
            }
        }

        foreach (var missing in required.Where(c => !columns.Contains(c, StringComparer.Ordinal)))
        {
            findings.Add(new Finding(FindingCode.DictionaryHeader, path, null, null, $"The header names no column '{missing}'.",
                $"Add it to the line '{ColumnsMark} …' at the top of the file."));
        }

        return new DictionaryTable(path, columns.AsReadOnly(), rows);
    }

    private static void AddRow(string path, int number, string line, List<string> columns, IReadOnlyList<string> required,
        List<DictionaryRow> rows, ICollection<Finding> findings)
    {
        var cells = line.Split('\t');
        var row = new DictionaryRow(path, number, columns, cells);
        var fault = cells.Length > columns.Count ? $"has {cells.Length} columns where the header names {columns.Count}"
            : required.Count > 0 && row[required[0]].Length == 0 ? $"has no {required[0]}"
            : null;
        if (fault is null)
        {
            rows.Add(row);
            return;
        }

        findings.Add(new Finding(FindingCode.DictionaryLine, path, number, 1, $"The line '{Shorten(line)}' {fault}.",
            "Mend the line; the rest of the file was loaded."));
    }

    private static string Shorten(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
