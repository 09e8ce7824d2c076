using System.Buffers;

namespace HealthGraph.Tables;

/// <summary>Reads a recognised table: blocks one after the other, their rows on any thread.</summary>
public sealed class TableReader
{
    private readonly RecognizedTable table;
    private readonly RowParser parser;

    // As many as wait or are read at a time, on a machine of many cores.
    private readonly ArrayPool<byte> memory = ArrayPool<byte>.Create(RowBlock.Room, 64);

    /// <summary>A reader of a table.</summary>
    public TableReader(RecognizedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        this.table = table;
        parser = new RowParser(table.Dialect, table.Header.Count, table.Facts.Encoding == TextEncoding.Utf8, RejectColumns.In(table.Header));
    }

    /// <summary>All blocks, from the first row of the file on, the header's among them.</summary>
    /// <param name="content">The file; not closed.</param>
    public IEnumerable<RowBlock> Blocks(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = table.Facts.MarkLength;
        var blocks = new BlockReader(new Utf8Text(content, table.Facts.Encoding), () => content.Position, table.Dialect, table.RawWidth, memory);
        while (blocks.Next() is { } block)
        {
            yield return block;
        }
    }

    /// <summary>The rows of a block, in order. Any number of threads may call it.</summary>
    public IEnumerable<TableRow> Rows(RowBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return parser.Rows(block);
    }

    /// <summary>Gives back the memory of a block, of whose rows nobody keeps any.</summary>
    public static void Release(RowBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        block.Release();
    }

    /// <summary>1-based column, in UTF-16 code units of its line, where a cell of a row begins.</summary>
    public (int Line, int Column) PlaceOf(TableRow row, int cell)
    {
        ArgumentNullException.ThrowIfNull(row);
        var at = CellPlace.Of(row.Raw.Span, table.Dialect, cell);
        var before = row.Raw.Span[..at];
        var start = before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return (row.Line + RecordScanner.Breaks(before), System.Text.Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
