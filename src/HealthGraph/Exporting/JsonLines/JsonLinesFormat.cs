using HealthGraph.Graph;

namespace HealthGraph.Exporting.JsonLines;

/// <summary>Issues, articles and statements as written, a JSON object a line: what <c>healthgraph import</c> restores without loss.</summary>
/// <remarks>The lines are those of <see cref="CanonicalDump"/>, in the same order; the whole graph gives the same bytes. Decisions close it.</remarks>
public sealed class JsonLinesFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string? File => "graph.jsonl";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => true;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(target);
        await using var output = target.Create(File!);
        foreach (var issue in await graph.IssuesAsync(cancellationToken))
        {
            DumpLines.Write(output, json => DumpLines.Issue(json, issue));
        }

        await foreach (var containment in graph.ContainmentsAsync(cancellationToken))
        {
            DumpLines.Write(output, json => DumpLines.Containment(json, containment));
        }

        await foreach (var article in graph.ArticlesAsync(cancellationToken))
        {
            DumpLines.Write(output, json => DumpLines.Article(json, article.Article));
            foreach (var statement in article.Stored.Statements)
            {
                DumpLines.Write(output, json => DumpLines.Statement(json, statement));
            }
        }

        DumpLines.WriteResolution(output, graph.Resolver.Resolution);
    }
}
