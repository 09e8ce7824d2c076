using HealthGraph.Exporting.Tables;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Csv;

/// <summary>Tables for spreadsheets and notebooks, one a kind of thing, decisions applied.</summary>
/// <remarks>
/// <c>articles.csv</c> can be imported again. Dates of different precision stay as printed (<c>2024-03</c>); several values in a cell are joined by <c>|</c>.
/// </remarks>
public sealed class CsvFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string? File => null;

    /// <inheritdoc/>
    public bool IsOfWholeArticles => false;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(target);
        await ArticleTables.WriteAsync(graph, target, cancellationToken);
        var tables = await GraphTables.GatherAsync(graph, cancellationToken);
        foreach (var kind in GraphSchema.Properties.Keys.Where(k => graph.Scope.Kinds is null || graph.Scope.Kinds.Contains(k)))
        {
            NodeTable.Write(tables, kind, target);
        }

        await FactTables.WriteAsync(graph, tables, target, cancellationToken);
    }
}
