namespace HealthGraph.Tables;

/// <summary>Finds where a record ends, as CsvHelper does: a quote opens a cell only at its start; behind a closing quote text goes on unquoted.</summary>
/// <param name="dialect">Delimiter and quote.</param>
internal sealed class RecordScanner(TableDialect dialect)
{
    private readonly byte delimiter = (byte)dialect.Delimiter;
    private readonly byte quote = (byte)dialect.Quote;

    /// <summary>Scans the record at the start of <paramref name="text"/>.</summary>
    /// <param name="text">UTF-8, not empty.</param>
    /// <param name="isEnd">Whether nothing follows it.</param>
    /// <param name="scan">The record.</param>
    /// <returns>False where the record goes on beyond the text.</returns>
    public bool TryScan(ReadOnlySpan<byte> text, bool isEnd, out RecordScan scan)
    {
        var line = text.IndexOfAny((byte)'\n', (byte)'\r');
        var end = line < 0 ? text.Length : line;
        if (quote == 0 || text[..end].IndexOf(quote) < 0)
        {
            scan = new RecordScan(end, End(text, end), text[..end].Count(delimiter) + 1, 0, -1, -1, true);
            return isEnd || End(text, end) < text.Length;
        }

        return TryScanQuoted(text, isEnd, out scan);
    }

    private bool TryScanQuoted(ReadOnlySpan<byte> text, bool isEnd, out RecordScan scan)
    {
        var (at, cells, breaks, open, after) = (0, 1, 0, -1, -1);
        while (true)
        {
            if (at < text.Length && text[at] == quote)
            {
                var close = Close(text, at);
                var inside = Breaks(text[at..Math.Min(text.Length, close)]);
                (breaks, open) = (breaks + inside, open < 0 && (inside > 0 || close >= text.Length) ? at : open);
                if (close >= text.Length)
                {
                    scan = new RecordScan(text.Length, text.Length, cells, breaks, open, after, false);
                    return isEnd;
                }

                at = close + 1;
                after = after < 0 && at < text.Length && text[at] != delimiter && text[at] is not ((byte)'\n' or (byte)'\r') ? at : after;
            }

            var rest = text[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
            at = rest < 0 ? text.Length : at + rest;
            if (at < text.Length && text[at] == delimiter)
            {
                (at, cells) = (at + 1, cells + 1);
                continue;
            }

            scan = new RecordScan(at, End(text, at), cells, breaks, open, after, true);
            return isEnd || scan.Next < text.Length;
        }
    }

    /// <summary>Place of the quote that closes the cell opened at <paramref name="open"/>; the length of the text where none does.</summary>
    private int Close(ReadOnlySpan<byte> text, int open)
    {
        var at = open + 1;
        while (at < text.Length && text[at..].IndexOf(quote) is >= 0 and var next)
        {
            at += next;
            if (at + 1 >= text.Length || text[at + 1] != quote)
            {
                return at;
            }

            at += 2;
        }

        return text.Length;
    }

    private static int End(ReadOnlySpan<byte> text, int end) =>
        end >= text.Length ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    /// <summary>LF, CR LF and lone CR.</summary>
    public static int Breaks(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        for (var at = text.IndexOf((byte)'\r'); at >= 0;)
        {
            count += at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1;
            var next = text[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }
}
