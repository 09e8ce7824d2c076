using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Host.Importing;

/// <summary>Writes into a scratch store in place of the real one, into which goes beforehand what the real one knows of the same articles: the whole job, and nothing written.</summary>
internal sealed class DryRunWriter : ITellingWriter, IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-dry-run-").FullName;
    private readonly SqliteGraphStore scratch;
    private readonly IGraphReader? real;
    private readonly Dictionary<string, IssueNode> issues = new(StringComparer.Ordinal);

    private DryRunWriter(IGraphReader? real)
    {
        this.real = real;
        scratch = new SqliteGraphStore(Path.Combine(folder, "scratch.db"));
    }

    /// <summary>The scratch store, which prepares records as the real one would.</summary>
    public IGraphWriter Scratch => scratch;

    /// <summary>A dry run over a store.</summary>
    /// <param name="real">The real store, open; null for one that does not exist yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DryRunWriter> OpenAsync(IGraphReader? real, CancellationToken cancellationToken)
    {
        var writer = new DryRunWriter(real);
        await writer.scratch.OpenAsync(cancellationToken);
        if (real is not null)
        {
            await foreach (var issue in real.IssuesAsync(cancellationToken))
            {
                writer.issues[issue.Id] = issue;
            }

            await writer.scratch.WriteIssuesAsync([.. writer.issues.Values], cancellationToken);
        }

        return writer;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAndTellAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        if (real is not null)
        {
            await FetchAsync([.. batch.Select(r => r.Article.Id).Distinct(StringComparer.Ordinal)], cancellationToken);
        }

        return await scratch.WriteAndTellAsync(batch, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WriteOutcome>> WriteIssuesAndTellAsync(IReadOnlyList<IssueNode> written, CancellationToken cancellationToken) =>
        scratch.WriteIssuesAndTellAsync(written, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await scratch.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Copies what the real store knows of articles that the scratch store does not have; their statements do not matter, the digest stands for them.</summary>
    private async Task FetchAsync(List<string> ids, CancellationToken cancellationToken)
    {
        foreach (var known in await scratch.ArticlesAsync(ids, cancellationToken))
        {
            ids.Remove(known.Id);
        }

        var places = new List<Containment>();
        await foreach (var place in real!.ContainmentsAsync(ids, cancellationToken))
        {
            places.Add(place);
        }

        var byArticle = places.ToLookup(p => p.ArticleId, StringComparer.Ordinal);
        var records = new List<ArticleRecord>();
        foreach (var article in await real.ArticlesAsync(ids, cancellationToken))
        {
            records.AddRange(byArticle[article.Id].DefaultIfEmpty().Select(p => new ArticleRecord(article, p is null ? null : issues[p.IssueId], p?.Ordinal ?? 1, [])));
        }

        await scratch.WriteAsync(records, cancellationToken);
    }
}
