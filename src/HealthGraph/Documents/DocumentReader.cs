using System.Buffers;

namespace HealthGraph.Documents;

/// <summary>Reads a document of any supported kind (text, Markdown, PDF, HTML) into its articles.</summary>
/// <remarks>Never throws for what a document holds: whatever is wrong is a <see cref="Finding"/>. Safe for many threads.</remarks>
public sealed class DocumentReader
{
    private readonly DocumentOptions options;

    /// <summary>A reader with the given bounds.</summary>
    /// <exception cref="ArgumentException">The options have faults; the message names them all.</exception>
    public DocumentReader(DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Faults();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        this.options = options;
    }

    /// <summary>Reads the file at <paramref name="path"/>; a missing or unreadable one gives no article and a finding.</summary>
    public Bulletin Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new FindingList(path);
        var bytes = ByteSource.ReadFile(path, options.MaxBytes, findings);
        return bytes is null ? findings.ToBulletin() : Parse(path, bytes, findings);
    }

    /// <summary>Reads <paramref name="content"/> to its end; <paramref name="name"/> stands for the file in findings, and its
    /// extension says the kind where the content does not.</summary>
    public Bulletin Read(string name, Stream content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingList(name);
        var bytes = ByteSource.ReadStream(content, options.MaxBytes, findings);
        return bytes is null ? findings.ToBulletin() : Parse(name, bytes, findings);
    }

    private Bulletin Parse(string name, byte[] bytes, FindingList findings)
    {
        var kind = DocumentKinds.Of(name, bytes);
        switch (kind)
        {
            case DocumentKind.Pdf:
                return new PdfText(options, findings).Read(bytes) is { } printed ? ParseText(name, printed, kind, findings) : findings.ToBulletin();
            case DocumentKind.Html:
                return TextDecoder.Decode(bytes, findings) is { } page ? ParsePage(name, page, findings) : findings.ToBulletin();
        }

        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        var read = TextDecoder.TryDecode(bytes, room, findings, out var text) ? ParseText(name, text, kind, findings) : findings.ToBulletin();
        ArrayPool<char>.Shared.Return(room);
        return read;
    }

    private static Bulletin ParsePage(string name, string text, FindingList findings)
    {
        var html = HtmlPage.Read(text, findings);
        return new BulletinParser(findings).Parse(name, html.Lines, wholeParagraphs: true, html.Facts);
    }

    private static Bulletin ParseText(string name, ReadOnlySpan<char> text, DocumentKind kind, FindingList findings)
    {
        var lines = LineSplitter.Split(text);
        if (lines.Count == LineSplitter.MostLines)
        {
            findings.Add(FindingCode.InputTooLarge, null, "The document has more than a million lines; the rest was not read.", "Split it.");
        }

        if (kind == DocumentKind.Markdown || MarkdownLines.IsMarkdown(lines))
        {
            lines = MarkdownLines.Strip(lines);
        }

        return new BulletinParser(findings).Parse(name, lines, wholeParagraphs: false, page: null);
    }
}
