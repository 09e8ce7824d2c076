using System.Buffers;

namespace HealthGraph.Tables;

/// <summary>Cuts a table's text into blocks of records. A quote that is never closed costs the row that has it, not the rest of the file.</summary>
/// <remarks>
/// CsvHelper reads such a quote to the end of its input, as RFC 4180 would have it; so records are told apart here, and it is given those alone
/// whose quotes are sound. Memory is that of a block and of the longest record, at most 8 MB.
/// </remarks>
internal sealed class BlockReader
{
    /// <summary>Bytes of the longest record.</summary>
    public const int MostRecordBytes = 1 << 23;

    private const int BlockRows = 512;

    private readonly Utf8Text text;
    private readonly Func<long> position;
    private readonly RecordScanner scanner;
    private readonly RowRecovery recovery;
    private readonly SearchValues<byte> blanks;
    private readonly ArrayPool<byte> memory;
    private byte[] buffer = new byte[1 << 20];
    private int start;
    private int end;
    private int line;
    private bool ended;

    /// <summary>Reads on from where the text stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">How many bytes of the file were read so far.</param>
    /// <param name="dialect">Delimiter and quote.</param>
    /// <param name="width">Cells of the header; 0 where it is not known yet.</param>
    /// <param name="memory">Where blocks get theirs.</param>
    public BlockReader(Utf8Text text, Func<long> position, TableDialect dialect, int width, ArrayPool<byte> memory)
    {
        (this.text, this.position, this.memory, line) = (text, position, memory, 1);
        scanner = new RecordScanner(dialect);
        recovery = new RowRecovery(scanner, width);
        blanks = SearchValues.Create((byte)dialect.Delimiter, (byte)dialect.Quote, (byte)' ', (byte)'\t', (byte)'\r', 0x1A);
    }

    /// <summary>The next block, or null at the end.</summary>
    public RowBlock? Next()
    {
        var block = new RowBlock(memory);
        var bytes = 0;
        while (bytes < RowBlock.MostBytes && block.Count < BlockRows && Scan() is { } scan)
        {
            bytes += scan.Next;
            Take(block, scan);
        }

        block.Position = position() - (end - start);
        return block.Count > 0 || block.EmptyRows > 0 ? block : null;
    }

    /// <summary>The record at the start of the buffer, or null at the end of the text.</summary>
    private RecordScan? Scan()
    {
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            if (rest.Length > 0 && scanner.TryScan(rest, ended, out var scan))
            {
                return scan;
            }

            if (ended)
            {
                return null;
            }

            if (rest.Length >= MostRecordBytes)
            {
                return Overlong(rest);
            }

            Fill();
        }
    }

    /// <summary>A record longer than any: the one with the quote that was never closed, or a line without an end.</summary>
    private RecordScan Overlong(ReadOnlySpan<byte> rest)
    {
        scanner.TryScan(rest, isEnd: true, out var scan);
        return scan.IsClosed ? scan with { Length = rest.Length, Next = rest.Length, Cells = -1 } : scan;
    }

    private void Take(RowBlock block, RecordScan scan)
    {
        var rest = buffer.AsSpan(start, end - start);
        if (recovery.Find(rest, scan, ended) is { } cut)
        {
            var flawed = rest[..cut];
            block.AddFlawed(flawed.TrimEnd("\r\n"u8), line, scan.IsClosed && scan.TextAfterQuote >= 0 && scan.OpenQuote < 0 ? RowFlaw.TextAfterQuote : RowFlaw.OpenQuote, Math.Max(0, scan.OpenQuote));
            Advance(flawed);
            return;
        }

        var record = rest[..scan.Length];
        var mark = record.StartsWith("\uFEFF"u8) ? 3 : 0;
        var sound = record[mark..];
        var nul = sound.IndexOf((byte)0);
        if (scan.Cells < 0)
        {
            block.AddFlawed(record, line, RowFlaw.TooLong, 0);
        }
        else if (sound.IndexOfAnyExcept(blanks) < 0)
        {
            block.EmptyRows++;
        }
        else if (nul >= 0)
        {
            block.AddFlawed(sound, line, RowFlaw.Nul, nul);
        }
        else if (!scan.IsSound)
        {
            block.AddFlawed(record, line, scan.IsClosed ? RowFlaw.TextAfterQuote : RowFlaw.OpenQuote, scan.IsClosed ? scan.TextAfterQuote : scan.OpenQuote);
        }
        else
        {
            block.Add(sound, line);
        }

        Advance(rest[..scan.Next]);
    }

    private void Advance(ReadOnlySpan<byte> passed)
    {
        line += RecordScanner.Breaks(passed);
        start += passed.Length;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (buffer.Length - end < Utf8Text.LeastRoom)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, end + Utf8Text.LeastRoom));
        }

        var read = text.Read(buffer.AsSpan(end));
        ended = read == 0;
        end += read;
    }
}
