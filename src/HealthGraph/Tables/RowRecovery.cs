namespace HealthGraph.Tables;

/// <summary>Tells whether a quote swallowed rows, and where the first of them begins that makes sense again.</summary>
/// <param name="scanner">Knows the dialect.</param>
/// <param name="width">Cells of the header; 0 where it is not known.</param>
internal sealed class RowRecovery(RecordScanner scanner, int width)
{
    // Bounds on the work that a hostile file can ask for.
    private const int MostLines = 1000;
    private const int MostBytes = 1 << 16;

    /// <summary>Where to go on, or null where the record is as good as it looks.</summary>
    /// <param name="text">Begins with the record.</param>
    /// <param name="scan">The record.</param>
    /// <param name="isEnd">Whether nothing follows the text.</param>
    public int? Find(ReadOnlySpan<byte> text, RecordScan scan, bool isEnd)
    {
        var swallows = !scan.IsClosed || (scan.Breaks > 0 && (scan.TextAfterQuote >= 0 || (width > 1 && scan.Cells != width)));
        if (!swallows)
        {
            return null;
        }

        var record = text[..scan.Length];
        var at = LineAfter(record, Math.Max(0, scan.OpenQuote));
        for (var tried = 0; at < record.Length; tried++, at = LineAfter(record, at))
        {
            if (tried == MostLines || IsRow(text[at..], isEnd))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether a row begins here, as far as one can tell: as many cells as the header has, and sound quotes, or faulty ones that end with their line.</summary>
    private bool IsRow(ReadOnlySpan<byte> text, bool isEnd)
    {
        var near = text[..Math.Min(text.Length, MostBytes)];
        return scanner.TryScan(near, isEnd && near.Length == text.Length, out var scan) && scan.IsClosed && scan.Length > 0
            && (width > 1 ? scan.Cells == width && (scan.IsSound || scan.Breaks == 0) : scan.IsSound && scan.Breaks == 0);
    }

    private static int LineAfter(ReadOnlySpan<byte> text, int at)
    {
        var end = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            return text.Length;
        }

        at += end;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
