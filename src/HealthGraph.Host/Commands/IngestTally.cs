using HealthGraph.Extraction;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Gathers extracted articles into batches, writes them, and counts.</summary>
internal sealed class IngestTally(ArticleStatements statementsOf, IGraphWriter store)
{
    private readonly List<ArticleRecord> batch = [];
    private readonly List<Finding> findings = [];
    private int documents;
    private int articles;
    private long statements;

    /// <summary>Takes one document; writes when a batch is full.</summary>
    public async Task AddAsync(ExtractedBulletin document, int batchSize, CancellationToken cancellationToken)
    {
        documents++;
        findings.AddRange(document.Bulletin.Findings);
        foreach (var article in document.Articles)
        {
            batch.Add(statementsOf.Record(article, document.Bulletin.Issue, document.DictionaryVersion));
        }

        if (batch.Count >= batchSize)
        {
            await WriteAsync(cancellationToken);
        }
    }

    /// <summary>Writes what is left and says what it came to.</summary>
    public async Task<IngestReport> FinishAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        return new IngestReport(documents, articles, statements, findings);
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        await store.WriteAsync(batch, cancellationToken);
        articles += batch.Count;
        statements += batch.Sum(r => (long)r.Statements.Count);
        batch.Clear();
    }
}
