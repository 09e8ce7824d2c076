using System.Globalization;
using System.Runtime.CompilerServices;
using HealthGraph.Graph;
using HealthGraph.Graph.Checks;

namespace HealthGraph.Stores.Neo4j;

/// <summary>A graph in a Neo4j database, 5.26 or later: statements as they were made, and the visible nodes and edges that they add up to.</summary>
/// <remarks>Thread-safe. Several programs may write into one database at once; <c>cypher/README.md</c> says how the graph is laid out.</remarks>
public sealed class Neo4jGraphStore : IGraphStore, ICheckedStorage
{
    // Writers of articles take one of the sixteen locks that the schema makes, a writer of decisions takes all.
    private const int Slots = 16;
    private const int ArticlesAPage = 64;
    private const int IssuesAPage = 256;
    private const int IdsAPage = 10_000;
    private static readonly Dictionary<string, object?> Nothing = new(StringComparer.Ordinal);

    private readonly string name;
    private readonly ICypherRunner runner;

    // A health check wants to know at once: it is not retried.
    private readonly ICypherRunner probe;
    private readonly CypherFiles files = CypherFiles.Load();
    private int turn = Random.Shared.Next(Slots);

    /// <summary>Names the database; nothing is sent before <see cref="OpenAsync"/>.</summary>
    /// <exception cref="IOException">The file of the certificate authority cannot be read.</exception>
    public Neo4jGraphStore(Neo4jOptions options, TimeProvider clock)
        : this((options ?? throw new ArgumentNullException(nameof(options))).ToString(), new HttpCypherRunner(options), options, clock)
    {
    }

    /// <summary>A store over a runner of one's own, which it disposes.</summary>
    /// <param name="name">What the store is called in messages.</param>
    /// <param name="runner">Runs the statements; retries what may be retried.</param>
    public Neo4jGraphStore(string name, ICypherRunner runner)
    {
        (this.name, this.runner) = (name, runner);
        probe = runner;
    }

    private Neo4jGraphStore(string name, HttpCypherRunner once, Neo4jOptions options, TimeProvider clock)
        : this(name, new RetryingCypherRunner(once, options, clock)) => probe = once;

    /// <inheritdoc/>
    /// <remarks>Two writers meet at the nodes that both name, but the statements of one are made while the other ties its edges.</remarks>
    public int WritesAtOnce => 2;

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken) => GuardAsync("open the database", async () =>
    {
        await Neo4jSchema.MigrateAsync(runner, files, name, cancellationToken);
        return true;
    });

    /// <inheritdoc/>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        GuardAsync("reach the database", () => probe.RunAsync(files["read/probe"], Nothing, CypherAccess.Read, cancellationToken));

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<ArticleRecord> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);

        // Another lock each time: of two writes at once, neither waits for the other's.
        var slot = (Interlocked.Increment(ref turn) & int.MaxValue) % Slots;
        return WriteAsync("write articles", "write/upsert-articles", BatchRows.Of(batch, slot), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteIssuesAsync(IReadOnlyList<IssueNode> issues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var slot = (Interlocked.Increment(ref turn) & int.MaxValue) % Slots;
        return WriteAsync("write issues", "write/upsert-articles", BatchRows.Of(issues, slot), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteResolutionAsync(Resolution resolution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return WriteAsync("write decisions", "write/replace-resolution", ResolutionRows.Of(resolution), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var phrase = words.Trim();
        var terms = SearchTerms.Of(phrase);
        return ReadAsync("search", terms is null ? "read/search-scan" : "read/search", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["phrase"] = phrase,
            ["terms"] = terms,
            ["limit"] = limit,
            ["after"] = after,
        }, GraphRows.Node, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken)
    {
        var search = TextSearch.Of(words, limit, after);
        return ReadAsync("search texts", search.Statement, search.Parameters, search.Match, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("read nodes", "read/nodes", Ids(ids), GraphRows.Node, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > 10_000)
        {
            throw new ArgumentException($"The limit {query.Limit} is not between 1 and 10,000.", nameof(query));
        }

        return ReadAsync("read statements", "read/statements", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ids"] = query.NodeIds,
            ["predicates"] = query.Predicates,
            ["articles"] = query.Articles,
            ["asOf"] = query.AsOf is { } asOf ? asOf + "~" : null,
            ["afterPredicate"] = query.After?.Predicate,
            ["afterArticle"] = query.After?.ArticleId,
            ["afterId"] = query.After?.Id,
            ["limit"] = query.Limit,
        }, GraphRows.Statement, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ReadAsync("read articles", "read/articles", Ids(ids), GraphRows.Article, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Containment> ContainmentsAsync(
        IReadOnlyCollection<string>? articleIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = articleIds is null
            ? PagesAsync("read/containments", IssuesAPage, row => row, row => row.Text(0), cancellationToken)
            : (await ReadAsync("read issues", "read/containments-of", Ids(articleIds), row => row, cancellationToken)).ToAsyncEnumerable();
        await foreach (var row in rows)
        {
            if (row.TextOrNull(1) is not null)
            {
                yield return GraphRows.Containment(row);
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) =>
        PagesAsync("read/issues", IssuesAPage, GraphRows.Issue, issue => issue.Id, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) =>
        PagesAsync("read/stored-articles", ArticlesAPage, GraphRows.Stored, stored => stored.Article.Id, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> MarkAsync(CancellationToken cancellationToken) =>
        TurnMark.Of(await ReadAsync("read what was written", "read/mark", Nothing, row => (row.Number(0), row.Number(1)), cancellationToken));

    /// <inheritdoc/>
    public async IAsyncEnumerable<WrittenArticle> WrittenAsync(
        string? after, string upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = after is null
            ? PagesAsync("read/article-ids", IdsAPage, row => row.Text(0), id => id, cancellationToken)
            : (await ReadAsync("read what was written", "read/written", TurnMark.Between(after, upTo), row => row.Text(0), cancellationToken)).ToAsyncEnumerable();
        await foreach (var chunk in ids.Chunk(ArticlesAPage).WithCancellation(cancellationToken))
        {
            foreach (var article in await ReadAsync("read what was written", "read/claims", Ids(chunk), WrittenRows.Article, cancellationToken))
            {
                yield return article;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<Resolution> ResolutionAsync(CancellationToken cancellationToken)
    {
        var canonical = await ReadAsync("read decisions", "read/resolution", Nothing, row => (row.Text(0), row.Text(1)), cancellationToken);
        var corrections = await ReadAsync(
            "read decisions", "read/corrections", Nothing, row => (Key: (row.Text(0), row.Text(1)), Value: row.Text(2)), cancellationToken);
        return new Resolution(canonical.ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal), corrections.ToDictionary(c => c.Key, c => c.Value));
    }

    /// <inheritdoc/>
    public async Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken)
    {
        var counts = await ReadAsync("count", "read/statistics", Nothing, row => (What: row.Text(0), Name: row.Text(1), Count: row.Number(2)), cancellationToken);
        return new GraphStatistics(Of("node"), Of("statement"));

        List<KeyValuePair<string, long>> Of(string what) =>
            [.. counts.Where(c => string.Equals(c.What, what, StringComparison.Ordinal)).Select(c => new KeyValuePair<string, long>(c.Name, c.Count))];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckStorageAsync(CancellationToken cancellationToken) => ReadAsync("check the database", "read/storage-check", Nothing,
        row => string.Create(CultureInfo.InvariantCulture, $"{row.Number(0)} {row.Text(1)}."), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => runner.DisposeAsync();

    private static Dictionary<string, object?> Ids(IReadOnlyCollection<string> ids) => new(StringComparer.Ordinal) { ["ids"] = ids };

    private Task<CypherResult> WriteAsync(string operation, string statement, Dictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        GuardAsync(operation, () => runner.RunAsync(files[statement], parameters, CypherAccess.Write, cancellationToken));

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string operation, string statement, Dictionary<string, object?> parameters, Func<CypherRow, T> read, CancellationToken cancellationToken) =>
        GuardAsync<IReadOnlyList<T>>(operation, async () =>
            [.. (await runner.RunAsync(files[statement], parameters, CypherAccess.Read, cancellationToken)).Rows.Select(read)]);

    /// <summary>All rows of a statement that takes <c>$after</c> and <c>$limit</c>, read page by page until one is empty.</summary>
    private async IAsyncEnumerable<T> PagesAsync<T>(
        string statement, int limit, Func<CypherRow, T> read, Func<T, string> key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        while (true)
        {
            var page = await ReadAsync("read the graph", statement,
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after, ["limit"] = limit }, read, cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var item in page)
            {
                yield return item;
            }

            after = key(page[^1]);
        }
    }

    private async Task<T> GuardAsync<T>(string operation, Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (CypherException e)
        {
            throw new GraphStoreException(name, operation, e.Message, e.IsTransient, e);
        }
    }
}
