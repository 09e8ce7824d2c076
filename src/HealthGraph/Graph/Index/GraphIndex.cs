namespace HealthGraph.Graph.Index;

/// <summary>Keeps a compact picture of a whole graph in memory, read from any store and brought up to date a little at a time.</summary>
/// <remarks>
/// Readers take <see cref="Current"/> and never wait. One catch-up runs at a time; another that is asked for meanwhile waits. Memory: see
/// <c>docs/decisions/008-index-in-memory.md</c>.
/// </remarks>
public sealed class GraphIndex : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly IndexTables tables = new();
    private readonly IndexWriter writer;
    private string? mark;
    private GraphView current;

    /// <summary>An empty index.</summary>
    public GraphIndex()
    {
        var nothing = new Snapshot(0, 0, 0, new BitSet(0), [], new Resolved(Resolution.None, tables));
        writer = new IndexWriter(tables);
        current = new GraphView(tables, nothing, nothing.Current, null);
    }

    /// <summary>The graph as of the last catch-up; empty before the first.</summary>
    public GraphView Current => Volatile.Read(ref current);

    /// <summary>Reads what was written since the last time, and people's decisions.</summary>
    /// <param name="reader">The store; always the same graph.</param>
    /// <param name="cancellationToken">Stops it; the view stays as it is, and the next one reads the same again.</param>
    /// <exception cref="GraphStoreException">The store failed; the view stays as it is.</exception>
    public async Task<CatchUp> CatchUpAsync(IGraphReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(reader, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<CatchUp> ReadAsync(IGraphReader reader, CancellationToken cancellationToken)
    {
        var before = current;
        writer.Begin(before.Snapshot);
        var now = await reader.MarkAsync(cancellationToken);
        if (!string.Equals(now, mark, StringComparison.Ordinal))
        {
            await foreach (var article in reader.WrittenAsync(mark, now, cancellationToken))
            {
                writer.Take(article);
            }
        }

        writer.Take(await reader.ResolutionAsync(cancellationToken));
        var isFirst = mark is null;
        mark = now;
        if (!writer.Changed && !isFirst)
        {
            return new CatchUp(before, false, [], [], []);
        }

        var snapshot = writer.End();
        var view = new GraphView(tables, snapshot, snapshot.Current, null);
        Volatile.Write(ref current, view);
        return isFirst ? new CatchUp(view, true, [], [], []) : writer.Told(before, view);
    }
}
