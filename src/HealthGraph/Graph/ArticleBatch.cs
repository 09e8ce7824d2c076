namespace HealthGraph.Graph;

/// <summary>Gathers articles and writes them in transactions of about as many statements as the store takes best.</summary>
/// <remarks>
/// A full batch is sent while the next is gathered; as many are under way as the store gains by (<see cref="IGraphWriter.WritesAtOnce"/>).
/// Not thread-safe.
/// </remarks>
/// <param name="writer">The store.</param>
/// <param name="written">Called after each transaction with what it held, or null; never twice at once.</param>
public sealed class ArticleBatch(IGraphWriter writer, Action<IReadOnlyList<ArticleRecord>>? written = null) : IAsyncDisposable
{
    // Few enough that an interrupted run loses little.
    private const int MostArticles = 2000;

    private readonly List<Task<List<ArticleRecord>>> underWay = [];
    private List<ArticleRecord> records = [];
    private int statements;

    /// <summary>Takes one article; sends the batch when it is full, and waits where enough are under way.</summary>
    /// <exception cref="GraphStoreException">The store failed on a batch sent before; whatever else was under way has ended. Every batch may be sent again.</exception>
    public Task AddAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        records.Add(record);
        statements += record.Statements.Count;
        return statements >= writer.StatementsABatch || records.Count >= MostArticles ? SendAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Writes what is left; all is in the store when it returns.</summary>
    /// <exception cref="GraphStoreException">The store failed; whatever else was under way has ended. Every batch may be sent again.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (records.Count > 0)
        {
            await SendAsync(cancellationToken);
        }

        while (underWay.Count > 0)
        {
            await EndOneAsync();
        }
    }

    /// <summary>Waits for what is under way, whatever comes of it: nobody may close a store while it still writes.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(underWay).ContinueWith(static _ => { }, TaskScheduler.Default);
        underWay.Clear();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (underWay.Count >= writer.WritesAtOnce)
        {
            await EndOneAsync();
        }

        underWay.Add(WriteAsync(records, cancellationToken));
        (records, statements) = ([], 0);
    }

    private async Task<List<ArticleRecord>> WriteAsync(List<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(batch, cancellationToken);
        return batch;
    }

    private async Task EndOneAsync()
    {
        var ended = await Task.WhenAny(underWay);
        if (!ended.IsCompletedSuccessfully)
        {
            await DisposeAsync();
        }

        underWay.Remove(ended);
        var batch = await ended;
        written?.Invoke(batch);
    }
}
