using System.Globalization;
using System.Text;
using HealthGraph.Exporting.Tables;

namespace HealthGraph.Exporting.Rdf;

/// <summary>N-Triples: a triple a line. <see href="https://www.w3.org/TR/n-triples/"/>.</summary>
public sealed class NTriplesFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "nt";

    /// <inheritdoc/>
    public string? File => "graph.nt";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => false;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var walk = new RdfWalk(graph, await GraphTables.GatherAsync(graph, cancellationToken));
        await using var output = new StreamWriter(target.Create(File!), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        var line = new StringBuilder();
        await foreach (var resource in walk.ResourcesAsync(cancellationToken))
        {
            foreach (var (predicate, value) in resource.Triples)
            {
                line.Clear().Append('<').Append(resource.Iri).Append("> <").Append(predicate).Append("> ");
                Write(line, value);
                output.Write(line.Append(" .\n"));
            }
        }
    }

    private static void Write(StringBuilder line, RdfTerm value)
    {
        if (value.IsIri)
        {
            line.Append('<').Append(value.Text).Append('>');
            return;
        }

        line.Append('"');
        foreach (var c in value.Text)
        {
            _ = c switch
            {
                '"' or '\\' => line.Append('\\').Append(c),
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when char.IsControl(c) => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => line.Append(c),
            };
        }

        line.Append('"');
        if (value.Datatype is { } type)
        {
            line.Append("^^<").Append(type).Append('>');
        }
    }
}
