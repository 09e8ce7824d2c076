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
    private bool hasOrdinal;

    private RejectsFile(FileStream file) => this.file = file;

    /// <summary>Bytes written.</summary>
    public long Length => file.Length;

    /// <summary>Opens the file for a run: a new one, or one to go on with.</summary>
    /// <param name="path">Path.</param>
    /// <param name="keep">Bytes of it that an earlier run is known to have written; 0 for a new file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static RejectsFile Open(string path, long keep)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var opened = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        opened.SetLength(Math.Min(keep, opened.Length));
        opened.Seek(0, SeekOrigin.End);
        return new RejectsFile(opened);
    }

    /// <summary>Whether rows of a table with this header fit under the one that the file has.</summary>
    public bool Takes(IReadOnlyList<string>? header) => (current ?? []).SequenceEqual(header ?? [], StringComparer.Ordinal);

    /// <summary>Rows of another table follow.</summary>
    /// <param name="header">Its header; null for lines that are no table.</param>
    /// <param name="columns">What its columns hold.</param>
    public void Begin(IReadOnlyList<string>? header, IReadOnlyList<TableField?> columns)
    {
        hasOrdinal = header is not null && !columns.Contains(TableField.Ordinal);
        width = header?.Count ?? 0;
        current = header;
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
