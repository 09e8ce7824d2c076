using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Gathers the records of documents into batches, writes them, and counts.</summary>
internal sealed class IngestTally : IAsyncDisposable
{
    private readonly IGraphWriter store;
    private readonly ArticleBatch batch;
    private readonly List<Finding> findings = [];
    private int documents;
    private int articles;
    private long statements;

    public IngestTally(IGraphWriter store) => (this.store, batch) = (store, new ArticleBatch(store, Written));

    /// <summary>Takes one document; writes when a batch is full.</summary>
    public async Task AddAsync(ReadDocument document, CancellationToken cancellationToken)
    {
        documents++;
        findings.AddRange(document.Findings);
        foreach (var record in document.Records)
        {
            await batch.AddAsync(record, cancellationToken);
        }
    }

    /// <summary>Writes what is left and says what it came to.</summary>
    public async Task<IngestReport> FinishAsync(CancellationToken cancellationToken)
    {
        await batch.FlushAsync(cancellationToken);
        return new IngestReport(documents, articles, statements, findings);
    }

    /// <summary>Waits for what is still being written.</summary>
    public ValueTask DisposeAsync() => batch.DisposeAsync();

    private void Written(IReadOnlyList<ArticleRecord> records)
    {
        articles += records.Count;
        foreach (var record in records)
        {
            statements += record.Statements.Count;
            store.Release(record);
        }
    }
}
