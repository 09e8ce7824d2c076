using System.Buffers.Binary;
using System.Text;

namespace HealthGraph.Graph.Index;

/// <summary>A string as bytes: the length of what follows, times two, in groups of seven bits; then UTF-8, or (odd) the bytes that lower-case hexadecimal digits spell.</summary>
internal static class StringBytes
{
    private const int MostHeader = 5;

    /// <summary>The most bytes that so many characters need.</summary>
    public static int Most(int characters) => MostHeader + (characters * 3);

    /// <summary>Writes a string and gives the number of bytes.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<byte> to)
    {
        Span<byte> hash = stackalloc byte[16];
        if (text.Length is 16 or 32 && IsLowerHex(text))
        {
            Convert.FromHexString(text, hash, out _, out var bytes);
            to[0] = (byte)((bytes << 1) | 1);
            hash[..bytes].CopyTo(to[1..]);
            return bytes + 1;
        }

        var count = Encoding.UTF8.GetByteCount(text);
        var header = 0;
        var left = (uint)count << 1;
        for (; left >= 0x80; left >>= 7)
        {
            to[header++] = (byte)(left | 0x80);
        }

        to[header++] = (byte)left;
        return header + Encoding.UTF8.GetBytes(text, to[header..]);
    }

    /// <summary>The string that begins at the first byte, header and all.</summary>
    public static ReadOnlySpan<byte> At(ReadOnlySpan<byte> bytes)
    {
        var (header, count) = Header(bytes);
        return bytes[..(header + (count >> 1))];
    }

    /// <summary>The string that bytes stand for.</summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        var (header, count) = Header(bytes);
        var rest = bytes.Slice(header, count >> 1);
        return (count & 1) == 0 ? Encoding.UTF8.GetString(rest) : Convert.ToHexStringLower(rest);
    }

    /// <summary>The UTF-8 of a string; empty for hexadecimal digits, which nobody searches.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> bytes)
    {
        var (header, count) = Header(bytes);
        return (count & 1) == 0 ? bytes.Slice(header, count >> 1) : default;
    }

    /// <summary>Compares two strings as <see cref="string.CompareOrdinal(string, string)"/> does.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var ((leftHeader, leftCount), (rightHeader, rightCount)) = (Header(left), Header(right));
        var a = left[leftHeader..];
        var b = right[rightHeader..];

        // UTF-8 sorts as UTF-16 does but for what needs two surrogates, which begins with F0 or more.
        return (leftCount & rightCount & 1) != 0 || (((leftCount | rightCount) & 1) == 0 && a.IndexOfAnyInRange((byte)0xF0, (byte)0xFF) < 0 && b.IndexOfAnyInRange((byte)0xF0, (byte)0xFF) < 0)
            ? a.SequenceCompareTo(b)
            : string.CompareOrdinal(Read(left), Read(right));
    }

    /// <summary>A hash that is the same for the same bytes.</summary>
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = unchecked((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Prime);
            hash ^= hash >> 32;
        }

        foreach (var b in bytes)
        {
            hash = unchecked((hash ^ b) * Prime);
        }

        return (uint)(hash ^ (hash >> 29));
    }

    private static bool IsLowerHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(LowerHex);

    private static readonly System.Buffers.SearchValues<char> LowerHex = System.Buffers.SearchValues.Create("0123456789abcdef");

    private static (int Length, int Count) Header(ReadOnlySpan<byte> bytes)
    {
        var (count, length) = (0, 0);
        byte next;
        do
        {
            next = bytes[length];
            count |= (next & 0x7F) << (7 * length++);
        }
        while (next >= 0x80);
        return (length, count);
    }
}
