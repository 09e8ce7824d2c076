using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>A document's bytes, and how an offset becomes a line and a column.</summary>
internal sealed class Source(ReadOnlyMemory<byte> body)
{
    private readonly Lock _lock = new();
    private int _offset;
    private SourceLocation _location = new(1, 1);

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The place of an offset. Goes on from the last one asked for, so that many in a row cost one way through the document.</summary>
    public SourceLocation Locate(int offset)
    {
        offset = Math.Min(offset, Body.Length);
        if (offset > 0 && offset < Body.Length && Body.Span[(offset - 1)..(offset + 1)].SequenceEqual("\r\n"u8))
        {
            // Between the two characters of one line end: still on the line.
            var before = Locate(offset - 1);
            return before with { Column = before.Column + 1 };
        }

        lock (_lock)
        {
            if (offset < _offset)
            {
                (_offset, _location) = (0, new SourceLocation(1, 1));
            }

            var (line, column) = _location;
            var bytes = Body.Span[_offset..offset];
            for (var end = LineEnd(bytes); end >= 0; end = LineEnd(bytes))
            {
                line++;
                column = 1;
                bytes = bytes[end..];
            }

            // Columns count UTF-16 code units: one for each sequence of up to three bytes, two for one of four.
            (_offset, _location) = (offset, new SourceLocation(line, column + Encoding.UTF8.GetCharCount(bytes)));
            return _location;
        }
    }

    /// <summary>What follows the first line end of the bytes; -1 for none. CR LF is one.</summary>
    private static int LineEnd(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        return at < 0 ? -1 : at + (bytes[at..].StartsWith("\r\n"u8) ? 2 : 1);
    }
}
