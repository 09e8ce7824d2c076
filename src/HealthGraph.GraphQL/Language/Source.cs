using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>A document's bytes, and how an offset becomes a line and a column.</summary>
internal sealed class Source(ReadOnlyMemory<byte> body)
{
    public ReadOnlyMemory<byte> Body { get; } = body;

    public SourceLocation Locate(int offset)
    {
        var bytes = Body.Span[..Math.Min(offset, Body.Length)];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < Body.Length && Body.Span[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, 1 + Utf16Length(bytes[lineStart..]));
    }

    /// <summary>UTF-16 code units: one for each sequence of up to three bytes, two for one of four.</summary>
    private static int Utf16Length(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes);
}
