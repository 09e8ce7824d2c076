namespace HealthGraph.Graph;

/// <summary>Tells for any store what writing changes: it reads what is there, works out what comes of it, then writes.</summary>
/// <remarks>For stores whose writing does not tell by itself; right as long as nobody else writes the same articles meanwhile.</remarks>
/// <param name="store">An open store.</param>
public sealed class ForecastingWriter(IGraphStore store) : ITellingWriter
{
    private Dictionary<string, IssueNode>? issues;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAndTellAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var known = await IssuesAsync(cancellationToken);
        var ids = batch.Select(r => r.Article.Id).Distinct(StringComparer.Ordinal).ToList();
        var articles = (await store.ArticlesAsync(ids, cancellationToken)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var places = new Dictionary<(string Issue, string Article), int>();
        await foreach (var place in store.ContainmentsAsync(ids, cancellationToken))
        {
            places[(place.IssueId, place.ArticleId)] = place.Ordinal;
        }

        List<WriteOutcome> outcomes = [.. batch.Select(r => Forecast(r, articles, places, known))];
        await store.WriteAsync(batch, cancellationToken);
        return outcomes;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WriteOutcome>> WriteIssuesAndTellAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var known = await IssuesAsync(cancellationToken);
        List<WriteOutcome> outcomes = [.. issues.Select(i => known.ContainsKey(i.Id) ? Merge(i, known) ? WriteOutcome.Changed : WriteOutcome.Unchanged : Add(i, known))];
        await store.WriteIssuesAsync(issues, cancellationToken);
        return outcomes;
    }

    private static WriteOutcome Forecast(
        ArticleRecord record, Dictionary<string, ArticleNode> articles, Dictionary<(string Issue, string Article), int> places, Dictionary<string, IssueNode> known)
    {
        var (article, outcome) = (record.Article, WriteOutcome.Unchanged);
        if (!articles.TryGetValue(article.Id, out var stored))
        {
            (articles[article.Id], outcome) = (article, WriteOutcome.Added);
        }
        else if (ArticlePrecedence.Replaces(article, stored.Text.Length, stored.ContentHash, stored.DictionaryVersion, stored.Digest))
        {
            (articles[article.Id], outcome) = (article, WriteOutcome.Changed);
        }
        else if (!ArticlePrecedence.SaysTheSame(article, stored.ContentHash, stored.DictionaryVersion, stored.Digest))
        {
            outcome = WriteOutcome.Kept;
        }

        var moved = record.Issue is { } issue && (Merge(issue, known) | Place(record, issue, places));
        return moved && outcome is not WriteOutcome.Added ? WriteOutcome.Changed : outcome;
    }

    private static bool Place(ArticleRecord record, IssueNode issue, Dictionary<(string Issue, string Article), int> places)
    {
        var key = (issue.Id, record.Article.Id);
        if (places.TryGetValue(key, out var ordinal) && ordinal <= record.Ordinal)
        {
            return false;
        }

        places[key] = record.Ordinal;
        return true;
    }

    private static bool Merge(IssueNode issue, Dictionary<string, IssueNode> known)
    {
        var merged = known.TryGetValue(issue.Id, out var stored) ? stored.With(issue) : issue;
        known[issue.Id] = merged;
        return merged != stored;
    }

    private static WriteOutcome Add(IssueNode issue, Dictionary<string, IssueNode> known)
    {
        known.Add(issue.Id, issue);
        return WriteOutcome.Added;
    }

    private async Task<Dictionary<string, IssueNode>> IssuesAsync(CancellationToken cancellationToken)
    {
        if (issues is null)
        {
            issues = new Dictionary<string, IssueNode>(StringComparer.Ordinal);
            await foreach (var issue in store.IssuesAsync(cancellationToken))
            {
                issues[issue.Id] = issue;
            }
        }

        return issues;
    }
}
