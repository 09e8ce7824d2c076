using System.Text;
using HealthGraph.Exporting.Graphs;
using HealthGraph.Exporting.Tables;
using HealthGraph.Pages;

namespace HealthGraph.Exporting.Html;

/// <summary>One self-contained page that draws the graph: zoom, search, a slider of time, the evidence of each tie. It works without a network.</summary>
/// <remarks>A graph of more than <see cref="MostNodes"/> nodes is cut to those with the most ties, and the page says so.</remarks>
public sealed class HtmlFormat : IExportFormat
{
    /// <summary>The most nodes that a page draws.</summary>
    public const int MostNodes = 3000;

    /// <summary>The most ties that a page draws.</summary>
    public const int MostEdges = 20_000;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string? File => "graph.html";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => false;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var walk = new GraphWalk(graph, await GraphTables.GatherAsync(graph, cancellationToken));
        var page = new DrawnGraph();
        var (kept, left) = await KeptAsync(walk, cancellationToken);
        await foreach (var node in walk.NodesAsync(cancellationToken))
        {
            if (kept is null || kept.Contains(node.Id))
            {
                page.Add(node);
            }
        }

        await foreach (var edge in walk.EdgesAsync(cancellationToken))
        {
            if (page.EdgeCount < MostEdges)
            {
                page.Add(edge);
            }
        }

        await using var output = new StreamWriter(target.Create(File!), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await output.WriteAsync(PageTemplate.Fill("HealthGraph.Exporting.Html.graph", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = "HealthGraph",
            ["graph"] = page.Json(left),
        }));
    }

    /// <summary>The ids of the nodes that are drawn, null for all, and how many are not.</summary>
    private static async Task<(HashSet<string>? Kept, int Left)> KeptAsync(GraphWalk walk, CancellationToken cancellationToken)
    {
        var ties = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var node in walk.NodesAsync(cancellationToken))
        {
            ties.Add(node.Id, 0);
        }

        if (ties.Count <= MostNodes)
        {
            return (null, 0);
        }

        await foreach (var edge in walk.EdgesAsync(cancellationToken))
        {
            ties[edge.Source]++;
            ties[edge.Target]++;
        }

        var most = ties.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MostNodes).Select(t => t.Key);
        return (most.ToHashSet(StringComparer.Ordinal), ties.Count - MostNodes);
    }
}
