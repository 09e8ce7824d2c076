using System.Text;

namespace HealthGraph.Documents;

/// <summary>Tells a document's kind: by its content where that says it, else by its name.</summary>
internal static class DocumentKinds
{
    private const int HeadBytes = 1024;

    /// <summary>The kind of the document called <paramref name="name"/>.</summary>
    public static DocumentKind Of(string name, ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];

        // The header may stand behind rubbish (ISO 32000-1, annex H.3.4.1).
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentKind.Pdf;
        }

        if (IsHtml(head))
        {
            return DocumentKind.Html;
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => DocumentKind.Markdown,
            ".html" or ".htm" => DocumentKind.Html,
            _ => DocumentKind.Text,
        };
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        // Byte order marks, the zero bytes of UTF-16 and white space may stand before the mark-up.
        var first = head.IndexOfAnyExcept((ReadOnlySpan<byte>)[0, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x20, 0x0D, 0x0A, 0x09]);
        if (first < 0 || head[first] != '<')
        {
            return false;
        }

        var start = Encoding.Latin1.GetString(head[first..]).Replace("\0", "", StringComparison.Ordinal);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }
}
