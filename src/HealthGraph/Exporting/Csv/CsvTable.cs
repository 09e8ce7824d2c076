using System.Globalization;
using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Exporting.Csv;

/// <summary>Writes one table by RFC 4180: UTF-8 with a byte order mark (Excel needs it), commas, quotes where needed, lines ended with CR LF.</summary>
/// <remarks>Every text is made harmless by <see cref="FormulaCell"/>.</remarks>
internal sealed class CsvTable : IDisposable
{
    private readonly StreamWriter writer;
    private readonly int columns;

    /// <summary>Starts a table with its headings.</summary>
    /// <param name="output">Closed with the table.</param>
    /// <param name="headings">Names of the columns.</param>
    public CsvTable(Stream output, params IReadOnlyList<string> headings)
    {
        writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16) { NewLine = "\r\n" };
        columns = headings.Count;
        Row([.. headings]);
    }

    /// <summary>Writes a row: text, whole numbers, numbers, dates; null is an empty cell.</summary>
    /// <exception cref="ArgumentException">It has not as many cells as there are columns.</exception>
    public void Row(params ReadOnlySpan<object?> cells)
    {
        if (cells.Length != columns)
        {
            throw new ArgumentException($"{cells.Length} cells for {columns} columns.", nameof(cells));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            Cell(cells[i]);
        }

        writer.WriteLine();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Cell(object? value)
    {
        if (value is string text)
        {
            Text(FormulaCell.Harmless(text));
        }
        else if (value is not null)
        {
            writer.Write(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString());
        }
    }

    private void Text(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
