using System.Text.Json;
using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>Writes all that a store was told as lines of JSON in one fixed order: two stores with the same content give the same bytes.</summary>
/// <remarks>First the issues, then which issue carries which article, then each article followed by its statements, then people's resolutions.</remarks>
public static class CanonicalDump
{
    private static readonly JsonWriterOptions Options = ExtractionJson.Options with { Indented = false };

    /// <summary>Streams the dump; memory is that of one article.</summary>
    public static async Task WriteAsync(IGraphReader reader, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(output);
        await foreach (var issue in reader.IssuesAsync(cancellationToken))
        {
            WriteLine(output, json => DumpLines.Issue(json, issue));
        }

        await foreach (var containment in reader.ContainmentsAsync(null, cancellationToken))
        {
            WriteLine(output, json => DumpLines.Containment(json, containment));
        }

        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            WriteLine(output, json => DumpLines.Article(json, stored.Article));
            foreach (var statement in stored.Statements)
            {
                WriteLine(output, json => DumpLines.Statement(json, statement));
            }
        }

        var resolution = await reader.ResolutionAsync(cancellationToken);
        foreach (var (id, canonical) in resolution.Canonical.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            WriteLine(output, json => DumpLines.Canonical(json, id, canonical));
        }

        foreach (var (key, value) in resolution.Corrections.OrderBy(p => p.Key.NodeId, StringComparer.Ordinal).ThenBy(p => p.Key.Property, StringComparer.Ordinal))
        {
            WriteLine(output, json => DumpLines.Correction(json, key.NodeId, key.Property, value));
        }
    }

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
