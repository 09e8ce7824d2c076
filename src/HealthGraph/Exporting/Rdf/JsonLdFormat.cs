using System.Text;
using System.Text.Json;
using HealthGraph.Exporting.Tables;
using HealthGraph.Extraction;

namespace HealthGraph.Exporting.Rdf;

/// <summary>JSON-LD 1.1: the triples of <see cref="NTriplesFormat"/> as objects, one a line of <c>@graph</c>. <see href="https://www.w3.org/TR/json-ld11/"/>.</summary>
public sealed class JsonLdFormat : IExportFormat
{
    private static readonly JsonWriterOptions Options = ExtractionJson.Options with { Indented = false };

    /// <inheritdoc/>
    public string Name => "jsonld";

    /// <inheritdoc/>
    public string? File => "graph.jsonld";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => false;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var walk = new RdfWalk(graph, await GraphTables.GatherAsync(graph, cancellationToken));
        await using var output = target.Create(File!);
        Write(output, "{\"@context\":", WriteContext);
        output.Write(",\n\"@graph\":["u8);
        var separator = "\n";
        await foreach (var resource in walk.ResourcesAsync(cancellationToken))
        {
            Write(output, separator, json => WriteResource(json, resource));
            separator = ",\n";
        }

        output.Write("\n]}\n"u8);
    }

    private static void Write(Stream output, string before, Action<Utf8JsonWriter> write)
    {
        output.Write(Encoding.UTF8.GetBytes(before));
        using var json = new Utf8JsonWriter(output, Options);
        write(json);
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (prefix, iri) in Vocabulary.Prefixes)
        {
            json.WriteString(prefix, iri);
        }

        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, RdfResource resource)
    {
        json.WriteStartObject();
        json.WriteString("@id", resource.Iri);
        foreach (var predicate in resource.Triples.GroupBy(t => t.Predicate, t => t.Value, StringComparer.Ordinal))
        {
            var isType = string.Equals(predicate.Key, Vocabulary.Type, StringComparison.Ordinal);
            json.WriteStartArray(isType ? "@type" : Short(predicate.Key));
            foreach (var value in predicate)
            {
                Write(json, value, isType);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RdfTerm value, bool isType)
    {
        if (isType)
        {
            json.WriteStringValue(Short(value.Text));
            return;
        }

        json.WriteStartObject();
        json.WriteString(value.IsIri ? "@id" : "@value", value.Text);
        if (value.Datatype is { } type)
        {
            json.WriteString("@type", Short(type));
        }

        json.WriteEndObject();
    }

    private static string Short(string iri)
    {
        foreach (var (prefix, full) in Vocabulary.Prefixes)
        {
            if (iri.StartsWith(full, StringComparison.Ordinal))
            {
                return $"{prefix}:{iri[full.Length..]}";
            }
        }

        return iri;
    }
}
