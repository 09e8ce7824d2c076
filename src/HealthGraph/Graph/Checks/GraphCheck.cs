namespace HealthGraph.Graph.Checks;

/// <summary>Whether a whole store holds together: every id is the hash of what it names, every claim has its evidence, every count is right.</summary>
/// <param name="store">Read to its end.</param>
public sealed class GraphCheck(IGraphReader store)
{
    private const int NodesAtOnce = 1000;

    /// <summary>How many articles were looked at so far.</summary>
    public int Articles { get; private set; }

    /// <summary>How many statements were looked at so far.</summary>
    public long Statements { get; private set; }

    /// <summary>What is wrong, as it is found; a sound store gives nothing. Memory grows with the number of nodes.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async IAsyncEnumerable<Finding> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (store is ICheckedStorage storage)
        {
            foreach (var fault in await storage.CheckStorageAsync(cancellationToken))
            {
                yield return ArticleCheck.Fault(FindingCode.CheckStorage, "storage", fault);
            }
        }

        var count = new NodeCount(await store.ResolutionAsync(cancellationToken));
        await foreach (var stored in store.StoredArticlesAsync(cancellationToken))
        {
            Articles++;
            Statements += stored.Statements.Count;
            var sound = true;
            foreach (var fault in ArticleCheck.Faults(stored))
            {
                sound &= fault.Code != FindingCode.CheckSchema;
                yield return fault;
            }

            if (sound)
            {
                count.Add(stored);
            }
        }

        var issues = 0L;
        await foreach (var fault in IssueFaultsAsync(count, () => issues++, cancellationToken))
        {
            yield return fault;
        }

        await foreach (var fault in CountFaultsAsync(count, issues, cancellationToken))
        {
            yield return fault;
        }
    }

    private async IAsyncEnumerable<Finding> IssueFaultsAsync(
        NodeCount count, Action issueSeen, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var empty = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var issue in store.IssuesAsync(cancellationToken))
        {
            issueSeen();
            empty.Add(issue.Id);
        }

        await foreach (var containment in store.ContainmentsAsync(null, cancellationToken))
        {
            empty.Remove(containment.IssueId);
            if (!count.Articles.ContainsKey(containment.ArticleId))
            {
                yield return ArticleCheck.Fault(FindingCode.CheckOrphan, containment.IssueId, $"It carries {containment.ArticleId}, which is not there.");
            }
        }

        foreach (var issue in empty)
        {
            yield return ArticleCheck.Fault(FindingCode.CheckOrphan, issue, "It carries no article.");
        }
    }

    private async IAsyncEnumerable<Finding> CountFaultsAsync(
        NodeCount count, long issues, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ids in count.Articles.Keys.Order(StringComparer.Ordinal).Chunk(NodesAtOnce))
        {
            var stored = (await store.NodesAsync(ids, cancellationToken)).ToDictionary(n => n.Id, n => n.Articles, StringComparer.Ordinal);
            foreach (var id in ids.Where(id => !stored.TryGetValue(id, out var articles) || articles != count.Articles[id]))
            {
                var said = stored.TryGetValue(id, out var articles) ? $"says that {articles} articles speak" : "has no such node: 0 articles speak";
                yield return ArticleCheck.Fault(FindingCode.CheckCount, id, $"The store {said} of it, the statements say {count.Articles[id]}.");
            }
        }

        var statistics = await store.StatisticsAsync(cancellationToken);
        var kinds = new Dictionary<string, long>(count.Kinds(), StringComparer.Ordinal) { ["Issue"] = issues };
        foreach (var fault in Differences("nodes of kind ", statistics.Nodes, kinds, FindingCode.CheckOrphan)
            .Concat(Differences("statements ", statistics.Statements, count.Predicates, FindingCode.CheckCount)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Finding> Differences(
        string what, IReadOnlyList<KeyValuePair<string, long>> said, IReadOnlyDictionary<string, long> counted, string code)
    {
        var stored = said.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var name in stored.Keys.Union(counted.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (here, there) = (stored.GetValueOrDefault(name), counted.GetValueOrDefault(name));
            if (here != there)
            {
                yield return ArticleCheck.Fault(code, what + name, $"The store counts {here}, the statements add up to {there}.");
            }
        }
    }
}
