using System.Globalization;
using System.Text;
using HealthGraph.Documents;
using HealthGraph.Importing;
using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>The rows that an import set aside: their cells under the headers of their table, then line, code, reason, suggestion, and the row untouched.</summary>
/// <remarks>UTF-8 with a byte order mark, commas, RFC 4180: Excel opens it, and import reads it again.</remarks>
internal sealed class RejectsFile : IDisposable
{
    private readonly FileStream file;
    private readonly StringBuilder text = new();
    private IReadOnlyList<string>? current;
    private int width;
    private long known;
    private bool hasOrdinal;

    private RejectsFile(FileStream file) => this.file = file;

    /// <summary>Full path.</summary>
    public string Path => file.Name;

    /// <summary>Bytes written.</summary>
    public long Length => file.Length;

    /// <summary>Opens the file for a run; what stands in it stays until a table's rows are begun.</summary>
    /// <param name="path">Path.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static RejectsFile Open(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        return new RejectsFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read));
    }

    /// <summary>Whether rows of a table with this header fit under the one that the file has.</summary>
    public bool Takes(IReadOnlyList<string>? header) => (current ?? []).SequenceEqual(header ?? [], StringComparer.Ordinal);

    /// <summary>Passes over the rows of a table that an earlier run was done with.</summary>
    /// <param name="table">The table; null for lines that are no table.</param>
    /// <param name="written">Bytes of the file up to the end of its rows.</param>
    public void Pass(RecognizedTable? table, long written) => (current, known) = (table?.Header, written);

    /// <summary>Rows of another table follow.</summary>
    /// <param name="table">The table; null for lines that are no table.</param>
    /// <param name="written">Bytes of the file that an earlier run is known to have written, to go on behind; null to begin behind the table before.</param>
    public void Begin(RecognizedTable? table, long? written)
    {
        var header = table?.Header;
        hasOrdinal = table is { Kind: TableKind.Articles } && !table.Columns.Contains(TableField.Ordinal);
        width = header?.Count ?? 0;
        current = header;
        file.SetLength(Math.Min(written ?? known, file.Length));
        file.Seek(0, SeekOrigin.End);
        known = file.Length;
        if (file.Length > 0)
        {
            return;
        }

        var names = (header ?? []).Select((h, i) => h.Length > 0 ? h : string.Create(CultureInfo.InvariantCulture, $"#{i + 1}"));
        text.Append('\uFEFF');
        Append([.. names, .. hasOrdinal ? (string[])["ordinal"] : [], .. RejectColumns.Names]);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">A row that was set aside.</param>
    /// <param name="ordinal">Its place in its issue, or null.</param>
    public void Add(RowResult row, int? ordinal)
    {
        var (fault, cells) = (row.Fault!, row.Row?.Cells ?? []);
        Append(
        [
            .. Enumerable.Range(0, width).Select(i => i < cells.Length ? cells[i] : ""), .. hasOrdinal ? (string[])[ordinal?.ToString(CultureInfo.InvariantCulture) ?? ""] : [],
            row.Line.ToString(CultureInfo.InvariantCulture), fault.Code, fault.What, fault.Advice, row.Row?.Text ?? "",
        ]);
    }

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        if (text.Length > 0)
        {
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush();
            known = file.Length;
            text.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        file.Dispose();
    }

    private void Append(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = FormulaCell.Harmless(cells[i]);
            var quoted = cell.AsSpan().ContainsAny("\",\r\n");
            text.Append(i == 0 ? "" : ",").Append(quoted ? "\"" : "").Append(quoted ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell).Append(quoted ? "\"" : "");
        }

        text.Append("\r\n");
    }
}
