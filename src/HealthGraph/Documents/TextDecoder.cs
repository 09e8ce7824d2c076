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
        if (MarkedEncoding(bytes, out var mark) is { } marked)
        {
            return Checked(marked.GetString(bytes[mark..]), bytes.Length, findings);
        }

        if (UnmarkedUtf16(bytes) is { } utf16)
        {
            return Checked(utf16.GetString(bytes), bytes.Length, findings);
        }

        return StrictUtf8(bytes) is { } utf8
            ? Checked(utf8, bytes.Length, findings)
            : DecodeBroken(bytes, findings);
    }

    private static string? DecodeBroken(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var gb = Strict(Gb18030(DecoderFallback.ExceptionFallback), bytes);
        if (gb is not null && TextPlausibility.LooksChinese(gb))
        {
            return Checked(gb, bytes.Length, findings);
        }

        var utf8 = Encoding.UTF8.GetString(bytes);
        gb ??= Gb18030(new DecoderReplacementFallback("\uFFFD")).GetString(bytes);
        return Checked(TextPlausibility.Score(gb) > TextPlausibility.Score(utf8) ? gb : utf8, bytes.Length, findings);
    }

    private static string? Checked(string text, int length, FindingList findings)
    {
        var (broken, controls) = TextPlausibility.CountBroken(text);
        if ((long)(broken + controls) * RubbishShare > text.Length)
        {
            findings.Add(FindingCode.InputBinary, null, "The document is no text of any known encoding.", "Check that it is what its name says.");
            return null;
        }

        if (broken > 0)
        {
            findings.Add(
                FindingCode.EncodingDoubtful, 1 + text.AsSpan(0, text.IndexOf('\uFFFD', StringComparison.Ordinal)).Count('\n'),
                FormattableString.Invariant($"{broken} characters of {length} bytes could not be decoded; this is the first."),
                "Save the document again as UTF-8.");
        }

        return text;
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes, out int mark)
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
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
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

    private static string? StrictUtf8(ReadOnlySpan<byte> bytes)
    {
        // No text has more characters than bytes: room for them saves counting first.
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        var status = Utf8.ToUtf16(bytes, room, out _, out var length, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? new string(room, 0, length) : null;
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
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

    private static Encoding Gb18030(DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, fallback)!;
}
