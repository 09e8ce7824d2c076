using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace HealthGraph.GraphQL;

/// <summary>
/// The UTF-8 JSON of one answer, in one growing buffer. Text goes out as it is (Chinese as Chinese): only quotes, backslashes and
/// control characters are escaped. Not safe for use by several threads at once.
/// </summary>
public sealed class JsonBuffer : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(EscapedCharacters());
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create([.. EscapedCharacters().Select(c => (byte)c)]);
    private byte[] _bytes;

    /// <summary>An empty buffer.</summary>
    /// <param name="capacity">First size, bytes.</param>
    internal JsonBuffer(int capacity = 4096) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Bytes written.</summary>
    public int Length { get; internal set; }

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => Raw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which.</param>
    public void WriteBoolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
    }

    /// <summary>Writes a number so that it reads back as the same double.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The value is infinite or no number: JSON has no such things.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no number for it.", nameof(value));
        }

        value.TryFormat(Room(32), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, Room(40), out var written);
        Length += written;
    }

    /// <summary>Writes a string in quotes, escaped where JSON asks for it; a lone surrogate becomes U+FFFD.</summary>
    /// <param name="value">The text.</param>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var room = Room((value.Length * 3) + 2);
        room[0] = (byte)'"';
        var at = value.IndexOfAny(Escaped);
        if (at < 0)
        {
            var written = Encoding.UTF8.GetBytes(value, room[1..]);
            room[written + 1] = (byte)'"';
            Length += written + 2;
            return;
        }

        Length++;
        while (at >= 0)
        {
            Length += Encoding.UTF8.GetBytes(value[..at], Room(at * 3));
            Escape(value[at]);
            value = value[(at + 1)..];
            at = value.IndexOfAny(Escaped);
        }

        Length += Encoding.UTF8.GetBytes(value, Room((value.Length * 3) + 1));
        Raw("\""u8);
    }

    /// <summary>Writes a value that is text, in UTF-16 or UTF-8; false, and nothing written, for any other.</summary>
    internal bool TryWriteText(object value)
    {
        switch (value)
        {
            case string text:
                WriteString(text);
                return true;
            case byte[] utf8:
                WriteString((ReadOnlySpan<byte>)utf8);
                return true;
            case ReadOnlyMemory<byte> utf8:
                WriteString(utf8.Span);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a string that is UTF-8 already.</summary>
    /// <param name="utf8">Well-formed UTF-8, not escaped.</param>
    public void WriteString(ReadOnlySpan<byte> utf8)
    {
        Raw("\""u8);
        for (var at = utf8.IndexOfAny(EscapedBytes); at >= 0; at = utf8.IndexOfAny(EscapedBytes))
        {
            Raw(utf8[..at]);
            Escape((char)utf8[at]);
            utf8 = utf8[(at + 1)..];
        }

        Raw(utf8);
        Raw("\""u8);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Writes bytes that are JSON already.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Length += json.Length;
    }

    internal void Raw(byte one)
    {
        Room(1)[0] = one;
        Length++;
    }

    /// <summary>The bytes of a range, for moving what was written to where it belongs.</summary>
    internal ReadOnlySpan<byte> Range(int start, int end) => _bytes.AsSpan(start, end - start);

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + size));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            case '\r':
                Raw("\\r"u8);
                break;
            case '\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw((byte)"0123456789abcdef"[c >> 4]);
                Raw((byte)"0123456789abcdef"[c & 15]);
                break;
        }
    }

    private static char[] EscapedCharacters() => ['"', '\\', .. Enumerable.Range(0, 32).Select(i => (char)i)];
}
