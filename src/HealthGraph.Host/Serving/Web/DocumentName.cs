using System.Globalization;
using System.Text;
using HealthGraph.Documents;
using Microsoft.Net.Http.Headers;

namespace HealthGraph.Host.Serving.Web;

/// <summary>The file name of a document that came over HTTP: what the sender called it, made harmless.</summary>
internal static class DocumentName
{
    // File systems allow 255 bytes; the suffix of the findings and a number must fit as well.
    private const int MostBytes = 200;

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["application/pdf"] = ".pdf",
    };

    /// <summary>The name: query <c>name</c>, else that of <c>Content-Disposition</c>, else <c>document</c>; its extension from the name, else from the type.</summary>
    /// <returns>Null where neither tells a kind of document that is read.</returns>
    public static string? Of(HttpRequest request)
    {
        var name = Harmless(request.Query["name"].FirstOrDefault() ?? Disposition(request) ?? "document");
        if (InputFiles.Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            return name;
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && Extensions.TryGetValue(type.MediaType.Value ?? "", out var extension)
            ? name + extension
            : null;
    }

    /// <summary>The last part of a path, without what file systems or shells trip over.</summary>
    internal static string Harmless(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*')
            && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)));
        clean = clean.TrimStart('.', ' ', '-').TrimEnd('.', ' ');
        return clean.Length == 0 ? "document" : Shortened(clean);
    }

    private static string? Disposition(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.FirstOrDefault(), out var disposition)
            ? (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value
            : null;

    private static string Shortened(string name)
    {
        var extension = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(extension) > 16)
        {
            extension = "";
        }

        var stem = new StringBuilder();
        var bytes = Encoding.UTF8.GetByteCount(extension);
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            stem.Append(rune.ToString());
        }

        return stem.Append(extension).ToString();
    }
}
