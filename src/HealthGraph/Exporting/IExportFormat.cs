namespace HealthGraph.Exporting;

/// <summary>One way to write a graph for others.</summary>
public interface IExportFormat
{
    /// <summary>What the command line calls it: <c>csv</c>.</summary>
    string Name { get; }

    /// <summary>The one file that it writes, or null where it writes several.</summary>
    string? File { get; }

    /// <summary>Whether it writes articles whole or not at all, so that kinds of nodes cannot be left out.</summary>
    bool IsOfWholeArticles { get; }

    /// <summary>Writes the graph; the same graph gives the same bytes.</summary>
    /// <exception cref="Graph.GraphStoreException">The store failed.</exception>
    Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken);
}
