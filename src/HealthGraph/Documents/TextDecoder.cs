using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HealthGraph.Documents;

/// <summary>Bytes to text by what the bytes are, never by what a name or a header claims.</summary>
/// <remarks>
/// In order: a byte order mark; UTF-16 by the regular place of its line breaks, spaces and digits; whole UTF-8; whole GB18030; and
/// of what has broken places, the reading with the fewest.
/// </remarks>
internal static class TextDecoder
{
    /// <summary>More broken characters than one in this many, and it is no text.</summary>
    private const int RubbishShare = 20;

    /// <summary>The text, or null and a finding where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        var text = TryDecode(bytes, room, findings, out var decoded) ? decoded.ToString() : null;
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <summary>Decodes the bytes, or tells why they are no text.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="room">Room for as many characters as there are bytes.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="text">The text; it may stand in <paramref name="room"/>.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, Span<char> room, FindingList findings, out ReadOnlySpan<char> text)
    {
        if (MarkedEncoding(bytes, out var mark) is { } marked)
        {
            text = marked.GetString(bytes[mark..]);
        }
        else if (UnmarkedUtf16(bytes) is { } utf16)
        {
            text = utf16.GetString(bytes);
        }
        else
        {
            var status = Utf8.ToUtf16(bytes, room, out _, out var length, replaceInvalidSequences: false);
            text = status == OperationStatus.Done ? room[..length] : DecodeBroken(bytes);
        }

        return IsText(text, bytes.Length, findings);
    }

    private static string DecodeBroken(ReadOnlySpan<byte> bytes)
    {
        var gb = Strict(Gb18030(DecoderFallback.ExceptionFallback), bytes);
        if (gb is not null && TextPlausibility.LooksChinese(gb))
        {
            return gb;
        }

        var utf8 = Encoding.UTF8.GetString(bytes);
        gb ??= Gb18030(new DecoderReplacementFallback("\uFFFD")).GetString(bytes);
        return TextPlausibility.Score(gb) > TextPlausibility.Score(utf8) ? gb : utf8;
    }

    private static bool IsText(ReadOnlySpan<char> text, int length, FindingList findings)
    {
        var (broken, controls) = TextPlausibility.CountBroken(text);
        if ((long)(broken + controls) * RubbishShare > text.Length)
        {
            findings.Add(FindingCode.InputBinary, null, "The document is no text of any known encoding.", "Check that it is what its name says.");
            return false;
        }

        if (broken > 0)
        {
            findings.Add(
                FindingCode.EncodingDoubtful, 1 + text[..text.IndexOf('\uFFFD')].Count('\n'),
                FormattableString.Invariant($"{broken} characters of {length} bytes could not be decoded; this is the first."),
                "Save the document again as UTF-8.");
        }

        return true;
    }

    /// <summary>The encoding that a byte order mark of <paramref name="mark"/> bytes tells; null without one.</summary>
    internal static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? 4 : 2;
        return (mark, bytes.Length >= 2 ? (bytes[0], bytes[1]) : default) switch
        {
            (3, _) => Encoding.UTF8,
            (4, _) => Gb18030(new DecoderReplacementFallback("\uFFFD")),
            (_, (0xFF, 0xFE)) => Encoding.Unicode,
            (_, (0xFE, 0xFF)) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>Every line break, space and ASCII character of UTF-16 has a zero byte, always on the same side.</summary>
    internal static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
        {
            return null;
        }

        var (little, big) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            little += bytes[i + 1] == 0 && bytes[i] is 0x0A or (>= 0x20 and <= 0x7E) && bytes[i + 1] == 0 ? 1 : 0;
            big += bytes[i] == 0 && bytes[i + 1] is 0x0A or (>= 0x20 and <= 0x7E) && bytes[i] == 0 ? 1 : 0;
        }

        var encoding = little > 4 * big ? Encoding.Unicode : big > 4 * little ? Encoding.BigEndianUnicode : null;
        return encoding is not null && TextPlausibility.Score(encoding.GetString(bytes)) > 0 ? encoding : null;
    }

    /// <summary>The text, or null where the encoding throws.</summary>
    internal static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>GB18030, which holds GBK and GB 2312.</summary>
    internal static Encoding Gb18030(DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, fallback)!;
}
