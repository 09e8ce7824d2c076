using System.Text;
using HealthGraph.Extraction;
using HealthGraph.Host.Terminal;
using HealthGraph.Pages;

namespace HealthGraph.Host.Commands;

/// <summary>Where an extraction goes: standard output, or a file of its own below a folder.</summary>
internal sealed class ExtractionTarget(Output output, string format, string? folder)
{
    /// <summary>Writes one document.</summary>
    public void Write(ExtractedBulletin document)
    {
        if (folder is null)
        {
            output.Result(Render(document).TrimEnd('\n'));
            return;
        }

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetFileNameWithoutExtension(document.Bulletin.File) + (format is "text" ? ".txt" : "." + format));
        WriteFile(path, document);
        output.Remark($"{document.Bulletin.File} -> {path}");
    }

    private void WriteFile(string path, ExtractedBulletin document)
    {
        if (format is not "json")
        {
            File.WriteAllText(path, Render(document), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        // Article by article: the JSON of an archive in one file would not fit into memory.
        using var file = File.Create(path);
        ExtractionJson.Write(file, document);
        file.WriteByte((byte)'\n');
    }

    private string Render(ExtractedBulletin document)
    {
        if (format is "text")
        {
            return ExtractionText.Render(document);
        }

        if (format is "html")
        {
            return ExtractionPage.Render(document);
        }

        using var buffer = new MemoryStream();
        ExtractionJson.Write(buffer, document);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
