namespace HealthGraph.Graph.Index;

/// <summary>Keeps a compact picture of a whole graph in memory, read from any store and brought up to date a little at a time.</summary>
/// <remarks>
/// Readers take <see cref="Current"/> and never wait. One catch-up runs at a time; another that is asked for meanwhile waits. Memory: see
/// <c>docs/decisions/008-index-in-memory.md</c>.
/// </remarks>
public sealed class GraphIndex : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IndexReading reading = new();
    private GraphView current;

    /// <summary>An empty index.</summary>
    public GraphIndex() => current = reading.View;

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
            var version = current.Version + 1;
            var news = reading.IsWasteful ? await RenewAsync(reader, version, cancellationToken) : await reading.ReadAsync(reader, version, cancellationToken);
            Volatile.Write(ref current, news.View);
            return news;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>Reads everything anew, to be rid of what no longer counts; until then the old view stands.</summary>
    private async Task<CatchUp> RenewAsync(IGraphReader reader, long version, CancellationToken cancellationToken)
    {
        var fresh = new IndexReading();
        var before = reading.View;
        await fresh.ReadAsync(reader, version, cancellationToken);
        reading = fresh;
        return ViewChanges.Between(before, fresh.View);
    }
}
