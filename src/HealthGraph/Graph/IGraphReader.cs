namespace HealthGraph.Graph;

/// <summary>Reads a graph: many ids at once, paged by keyset, canonical ids throughout (decisions applied).</summary>
public interface IGraphReader
{
    /// <summary>
    /// Nodes whose names hold <paramref name="words"/> (two or more characters are always found), and articles whose text does, most articles first, then
    /// by id. Figures have no names of their own: they are found in the texts. Everything may be gone through: who searches often uses
    /// <see cref="Questions.NameSearch"/> and <see cref="SearchTextAsync"/>.
    /// </summary>
    /// <param name="words">A name or phrase.</param>
    /// <param name="limit">1-1000.</param>
    /// <param name="after">Id of the last node of the page before, or null.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>Articles whose title or text holds every phrase of <paramref name="words"/>, newest first, then by id; an article without a date comes last.</summary>
    /// <param name="words">One phrase or several with white space between; letters match in either case. Phrases of two or more characters are found fast.</param>
    /// <param name="limit">1-1000.</param>
    /// <param name="after">Id of the last article of the page before, or null.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The nodes that exist among <paramref name="ids"/>, by id.</summary>
    Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Statements whose subject or object is one of the nodes, by predicate, then article, then id.</summary>
    Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken);

    /// <summary>The articles that exist among <paramref name="ids"/>, by id.</summary>
    Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Which issues carry which articles, by issue then ordinal.</summary>
    /// <param name="articleIds">Articles, or null for all.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken);

    /// <summary>All issues, by id.</summary>
    IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken);

    /// <summary>All articles with their statements as written (no decision applied), by article id, statements by id; streamed.</summary>
    IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken);

    /// <summary>How far the store has been written: a mark for <see cref="WrittenAsync"/>, equal to that of before where neither an article nor a new issue was written since.</summary>
    Task<string> MarkAsync(CancellationToken cancellationToken);

    /// <summary>The articles that were written, or that an issue got, after one mark and not after another; in no order, streamed.</summary>
    /// <param name="after">A mark of <see cref="MarkAsync"/>, or null for all articles.</param>
    /// <param name="upTo">A later mark. What is written meanwhile may be among them or not; it comes after that mark in any case.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, CancellationToken cancellationToken);

    /// <summary>All canonical ids that differ from their own, as last written.</summary>
    Task<Resolution> ResolutionAsync(CancellationToken cancellationToken);

    /// <summary>How many there are of each kind of node and each predicate.</summary>
    Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken);
}
