using System.Buffers;
using System.IO.Hashing;
using System.Text.Unicode;
using HealthGraph.Documents;

namespace HealthGraph.Tables;

/// <summary>Reads a file once from end to end: its hash, and its encoding by what all of its bytes are.</summary>
public static class FileProbe
{
    private const int ChunkBytes = 1 << 20;
    private const int SampleBytes = 1 << 18;
    private const int FewestWide = 6;

    /// <summary>Probes the rest of a stream.</summary>
    /// <param name="content">Read to its end, not closed.</param>
    /// <param name="given">The encoding that a mapping names, or null; a byte order mark knows better.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">Reading broke off.</exception>
    public static FileFacts Read(Stream content, string? given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hash = new XxHash128();
        var chunk = new byte[ChunkBytes];
        var (length, kept, utf8, wide) = (0L, 0, true, 0);
        byte[] first = [], odd = [];
        while (content.ReadAtLeast(chunk.AsSpan(kept), chunk.Length - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.Append(chunk.AsSpan(kept, read));
            length += read;
            var bytes = chunk.AsSpan(0, kept + read);
            first = first.Length == 0 ? bytes[..Math.Min(bytes.Length, SampleBytes)].ToArray() : first;
            kept = utf8 ? Rest(bytes, ref utf8, ref odd, ref wide) : 0;
            bytes[^kept..].CopyTo(chunk);
        }

        // Two characters in UTF-8 before anything odd: no text of another encoding begins so.
        var (encoding, mark) = Decide(first, (utf8 && kept == 0) || wide >= FewestWide, odd);
        encoding = mark == 0 && given is not null && TextEncodings.Find(given) is { } named ? named : encoding;
        return new FileFacts(length, Convert.ToHexStringLower(hash.GetCurrentHash()), encoding, mark);
    }

    /// <summary>The hash of a stream's whole content, as <see cref="FileFacts.Hash"/> has it.</summary>
    public static string Hash(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        var hash = new XxHash128();
        hash.Append(content);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>How many bytes at the end begin a character that the next chunk completes; the surroundings of what is no UTF-8 are kept.</summary>
    private static int Rest(ReadOnlySpan<byte> bytes, ref bool utf8, ref byte[] odd, ref int wide)
    {
        var (status, good) = Sound(bytes);
        for (var i = 0; i < good && wide < FewestWide; i++)
        {
            wide += bytes[i] >= 0x80 ? 1 : 0;
        }

        if (status == OperationStatus.InvalidData)
        {
            utf8 = false;
            var start = bytes[..good].LastIndexOf((byte)'\n') + 1;
            odd = bytes[start..Math.Min(bytes.Length, start + SampleBytes)].ToArray();
            return 0;
        }

        return bytes.Length - good;
    }

    /// <summary>How many bytes are sound UTF-8, and whether what stops it is the end of the chunk.</summary>
    private static (OperationStatus Status, int Good) Sound(ReadOnlySpan<byte> bytes)
    {
        // Nearly always all of it is, but for a character that the end cuts: looking takes a third of what decoding does.
        var whole = bytes.Length - Begun(bytes);
        Span<char> few = stackalloc char[4];
        if (Utf8.IsValid(bytes[..whole]) && Utf8.ToUtf16(bytes[whole..], few, out var more, out _, replaceInvalidSequences: false, isFinalBlock: false) is not OperationStatus.InvalidData and var end)
        {
            return (end, whole + more);
        }

        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        var status = Utf8.ToUtf16(bytes, room, out var good, out _, replaceInvalidSequences: false, isFinalBlock: false);
        ArrayPool<char>.Shared.Return(room);
        return (status, good);
    }

    /// <summary>Bytes at the end from the last that may begin a character of several bytes, of the last three.</summary>
    private static int Begun(ReadOnlySpan<byte> bytes)
    {
        for (var i = 1; i <= Math.Min(3, bytes.Length); i++)
        {
            if (bytes[^i] >= 0xC0)
            {
                return i;
            }
        }

        return 0;
    }

    private static (TextEncoding Encoding, int Mark) Decide(byte[] first, bool utf8, byte[] odd)
    {
        if (TextDecoder.MarkedEncoding(first, out var mark) is { } marked)
        {
            return (TextEncodings.Of(marked), mark);
        }

        if (TextDecoder.UnmarkedUtf16(first.AsSpan(0, first.Length & ~1)) is { } utf16)
        {
            return (TextEncodings.Of(utf16), 0);
        }

        return (utf8 || !LooksGb18030(odd) ? TextEncoding.Utf8 : TextEncoding.Gb18030, 0);
    }

    /// <summary>Whole lines around the first odd byte: text in GB18030, rather than damaged UTF-8.</summary>
    private static bool LooksGb18030(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf((byte)'\n');
        bytes = end > 0 ? bytes[..end] : bytes;
        var gb = TextEncodings.Of(TextEncoding.Gb18030).GetString(bytes);
        return TextPlausibility.Score(gb) > TextPlausibility.Score(System.Text.Encoding.UTF8.GetString(bytes));
    }
}
