using System.Globalization;
using HealthGraph.Exporting;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>Files for <c>neo4j-admin database import full</c>: the same database as if the store had written it, in minutes for millions of articles.</summary>
/// <remarks>
/// Constraints, indexes and locks are no data: the program makes them when it first opens the imported database, and records the migration.
/// <see href="https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/"/>.
/// </remarks>
public sealed class BulkFormat : IExportFormat
{
    private const int LeastBuffer = 4 << 20;

    /// <inheritdoc/>
    public string Name => "neo4j-admin";

    /// <inheritdoc/>
    public string? File => null;

    /// <inheritdoc/>
    public bool IsOfWholeArticles => true;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var sink = new BulkSink(target);
        await Neo4jGraphRows.WriteAsync(graph, sink, cancellationToken);
        await using var arguments = new StreamWriter(target.Create("import.args")) { NewLine = "\n" };
        foreach (var argument in Arguments(sink.LongestValue))
        {
            await arguments.WriteLineAsync(argument);
        }
    }

    /// <summary>One bad row is one too many: nothing is skipped.</summary>
    private static IEnumerable<string> Arguments(int longestValue) =>
    [
        .. Neo4jTables.OfNodes.Select(t => $"--nodes={t.Name}.csv"),
        .. Neo4jTables.OfRelationships.Select(t => $"--relationships={t.Name}.csv"),
        "--id-type=string",
        $"--array-delimiter=U+{(int)BulkSink.ListDelimiter:X4}",
        "--multiline-fields=true",
        string.Create(CultureInfo.InvariantCulture, $"--read-buffer-size={Math.Max(LeastBuffer, longestValue * 2L)}"),
        "--bad-tolerance=0",
        "--skip-bad-relationships=false",
        "--skip-duplicate-nodes=false",
        "--strict=true",
    ];
}
