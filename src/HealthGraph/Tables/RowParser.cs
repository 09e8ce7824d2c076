using System.Text;
using System.Text.Unicode;
using CsvHelper;
using HealthGraph.Documents;

namespace HealthGraph.Tables;

/// <summary>Takes the records of a block apart into cells: CsvHelper's work. Many threads may share one.</summary>
internal sealed class RowParser
{
    private readonly CsvReaderOptions options;
    private readonly int width;
    private readonly bool isUtf8;
    private readonly TableDialect dialect;
    private readonly int? toLookAt;

    /// <summary>Parses records of a dialect.</summary>
    /// <param name="dialect">Delimiter and quote.</param>
    /// <param name="width">Cells that every row gets at least.</param>
    /// <param name="isUtf8">Whether the file itself is UTF-8, so that rows of another encoding may stand in it.</param>
    /// <param name="toLookAt">The first of the columns at the end that are only to look at: what is damaged in them is no flaw. Null for none.</param>
    public RowParser(TableDialect dialect, int width, bool isUtf8, int? toLookAt)
    {
        (this.width, this.isUtf8, this.dialect, this.toLookAt) = (width, isUtf8, dialect, toLookAt);
        options = new CsvReaderOptions
        {
            Separator = dialect.Delimiter,
            HasHeader = false,
            Mode = dialect.Quote == 0 ? CsvMode.NoEscape : CsvMode.Rfc4180,
            Quote = dialect.Quote == 0 ? '"' : dialect.Quote,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.ReturnEmpty,
        };
    }

    /// <summary>The rows of a block, in order.</summary>
    public IEnumerable<TableRow> Rows(RowBlock block)
    {
        var valid = Utf8.IsValid(block.Sound.Span);
        using var reader = CsvReader.Create(block.Sound, options);
        var together = true;
        foreach (var mark in block.Rows)
        {
            var raw = block.Raw(mark);
            if (mark.Flaw != RowFlaw.None)
            {
                yield return mark.Flaw is RowFlaw.Nul && IsToLookAt(raw, mark.FlawAt)
                    ? new TableRow(mark.Line, Alone(raw), raw, null)
                    : new TableRow(mark.Line, Guess(mark, raw), raw, RowFlaws.Tell(mark, raw.Span));
                continue;
            }

            together = together && reader.Read() && reader.ByteOffset == mark.Start;
            if ((valid || Utf8.IsValid(raw.Span)) && raw.Span.IndexOf("\uFFFD"u8) is < 0)
            {
                yield return new TableRow(mark.Line, together ? Cells(reader) : Alone(raw), raw, null);
            }
            else
            {
                yield return Odd(mark, raw);
            }
        }
    }

    /// <summary>The cells of one record.</summary>
    /// <param name="record">UTF-8.</param>
    public string[] Alone(ReadOnlyMemory<byte> record)
    {
        using var reader = CsvReader.Create(record, options);
        return reader.Read() ? Cells(reader) : [.. Enumerable.Repeat("", width)];
    }

    private string[] Cells(CsvReader reader)
    {
        var cells = new string[Math.Max(width, reader.FieldCount)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = i < reader.FieldCount ? reader.GetString(i) : "";
        }

        return cells;
    }

    /// <summary>The cells of a flawed record as far as they can be told, for a person to mend: its quotes taken for text where they are the flaw.</summary>
    private string[] Guess(RowMark mark, ReadOnlyMemory<byte> raw)
    {
        if (mark.Flaw is RowFlaw.TooLong || width == 0)
        {
            return [];
        }

        return mark.Flaw is RowFlaw.Nul or RowFlaw.Undecodable ? Alone(raw) : Encoding.UTF8.GetString(raw.Span).Split(options.Separator!.Value, width);
    }

    /// <summary>A row that is no UTF-8: whole GB18030 in a file put together of two, or damaged.</summary>
    private TableRow Odd(RowMark mark, ReadOnlyMemory<byte> raw)
    {
        if (isUtf8 && !Utf8.IsValid(raw.Span) && TextDecoder.Strict(TextDecoder.Gb18030(DecoderFallback.ExceptionFallback), raw.Span) is { } text && TextPlausibility.LooksChinese(text))
        {
            var record = Encoding.UTF8.GetBytes(text);
            return new TableRow(mark.Line, Alone(record), record, null);
        }

        var damaged = Encoding.UTF8.GetString(raw.Span);
        var broken = Encoding.UTF8.GetByteCount(damaged.AsSpan(0, Math.Max(0, damaged.IndexOf('\uFFFD', StringComparison.Ordinal))));
        var flaw = IsToLookAt(raw, broken) ? null : RowFlaws.Tell(mark with { Flaw = RowFlaw.Undecodable, FlawAt = broken }, raw.Span);
        return new TableRow(mark.Line, Alone(raw), raw, flaw);
    }

    /// <summary>Whether a byte stands in the row as it was, which a person who mended the others leaves alone.</summary>
    private bool IsToLookAt(ReadOnlyMemory<byte> raw, int at) => toLookAt is { } column && at >= CellPlace.Of(raw.Span, dialect, column);
}
