namespace HealthGraph.Graph;

/// <summary>Gathers articles and writes them in transactions of about as many statements as the store takes best.</summary>
/// <param name="writer">The store.</param>
/// <param name="written">Called after each transaction with what it held, or null.</param>
public sealed class ArticleBatch(IGraphWriter writer, Action<IReadOnlyList<ArticleRecord>>? written = null)
{
    // Few enough that an interrupted run loses little.
    private const int MostArticles = 500;

    private readonly List<ArticleRecord> records = [];
    private int statements;

    /// <summary>Takes one article; writes when the batch is full.</summary>
    /// <exception cref="GraphStoreException">The store failed; the batch is kept, nothing of it was written.</exception>
    public Task AddAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        records.Add(record);
        statements += record.Statements.Count;
        return statements >= writer.StatementsABatch || records.Count >= MostArticles ? FlushAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Writes what is left.</summary>
    /// <exception cref="GraphStoreException">The store failed; the batch is kept, nothing of it was written.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        await writer.WriteAsync(records, cancellationToken);
        written?.Invoke(records);
        records.Clear();
        statements = 0;
    }
}
