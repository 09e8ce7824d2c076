using System.Text;
using HealthGraph.Exporting;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>A script of Cypher statements that builds the database that the store would have written, for cypher-shell, Browser or a hosted Neo4j.</summary>
/// <remarks>For an empty database: run twice, it fails at its first node and changes nothing. The schema comes first.</remarks>
public sealed class CypherFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "cypher";

    /// <inheritdoc/>
    public string? File => "graph.cypher";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => true;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        await using var output = new StreamWriter(target.Create(File!), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        await output.WriteAsync("// A graph of healthgraph, for an empty Neo4j database (5.26 or later): cypher-shell -f graph.cypher\n");
        var files = CypherFiles.Load();
        foreach (var statement in files.MigrationNames().SelectMany(m => files.Statements(m.Name)))
        {
            await output.WriteAsync(statement + ";\n");
        }

        var sink = new CypherSink(output);
        await Neo4jGraphRows.WriteAsync(graph, sink, cancellationToken);
        sink.Flush();
    }
}
