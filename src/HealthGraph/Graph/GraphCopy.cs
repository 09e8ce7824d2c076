namespace HealthGraph.Graph;

/// <summary>Copies one graph into another, whatever each is kept in: articles in batches, then what people's decisions came to.</summary>
public static class GraphCopy
{
    private const int ArticlesAtOnce = 200;
    private const int IssuesAtOnce = 5000;

    /// <summary>Copies; running it again changes nothing, and after an interruption it completes the copy.</summary>
    /// <param name="from">Read to its end; memory is that of a few hundred articles.</param>
    /// <param name="to">Keeps what it has beside what is copied.</param>
    /// <param name="written">Called after each transaction, or null.</param>
    /// <param name="cancellationToken">Stops after the transaction at hand.</param>
    /// <exception cref="GraphStoreException">Either store failed.</exception>
    public static async Task RunAsync(
        IGraphReader from, IGraphWriter to, Action<IReadOnlyList<ArticleRecord>>? written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        await CopyIssuesAsync(from, to, cancellationToken);
        await using var batch = new ArticleBatch(to, written);
        await foreach (var record in RecordsAsync(from, cancellationToken))
        {
            await batch.AddAsync(record, cancellationToken);
        }

        await batch.FlushAsync(cancellationToken);
        await to.WriteResolutionAsync(await from.ResolutionAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Every article as the record that would write it, once for each issue that carries it.</summary>
    public static async IAsyncEnumerable<ArticleRecord> RecordsAsync(
        IGraphReader from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        var issues = new Dictionary<string, IssueNode>(StringComparer.Ordinal);
        await foreach (var issue in from.IssuesAsync(cancellationToken))
        {
            issues[issue.Id] = issue;
        }

        await foreach (var chunk in ChunksAsync(from.StoredArticlesAsync(cancellationToken), cancellationToken))
        {
            var places = await PlacesAsync(from, chunk, cancellationToken);
            foreach (var stored in chunk)
            {
                foreach (var place in places[stored.Article.Id].DefaultIfEmpty())
                {
                    yield return new ArticleRecord(stored.Article, place is null ? null : issues[place.IssueId], place?.Ordinal ?? 1, stored.Statements);
                }
            }
        }
    }

    /// <summary>Issues that carry no article come by themselves.</summary>
    private static async Task CopyIssuesAsync(IGraphReader from, IGraphWriter to, CancellationToken cancellationToken)
    {
        var issues = new List<IssueNode>();
        await foreach (var issue in from.IssuesAsync(cancellationToken))
        {
            issues.Add(issue);
            if (issues.Count == IssuesAtOnce)
            {
                await to.WriteIssuesAsync(issues, cancellationToken);
                issues = [];
            }
        }

        await to.WriteIssuesAsync(issues, cancellationToken);
    }

    private static async Task<ILookup<string, Containment>> PlacesAsync(IGraphReader from, List<StoredArticle> articles, CancellationToken cancellationToken)
    {
        var found = new List<Containment>();
        await foreach (var containment in from.ContainmentsAsync([.. articles.Select(a => a.Article.Id)], cancellationToken))
        {
            found.Add(containment);
        }

        return found.ToLookup(c => c.ArticleId, StringComparer.Ordinal);
    }

    private static async IAsyncEnumerable<List<StoredArticle>> ChunksAsync(
        IAsyncEnumerable<StoredArticle> articles, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new List<StoredArticle>();
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            chunk.Add(article);
            if (chunk.Count == ArticlesAtOnce)
            {
                yield return chunk;
                chunk = [];
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
