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

        var start = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('ÿ', 'þ', 'ï', '»', '¿', ' ', '\r', '\n', '\t');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && start.Contains("<body", StringComparison.OrdinalIgnoreCase)))
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
}
