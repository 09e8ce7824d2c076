using System.Runtime.CompilerServices;
using HealthGraph.Graph;

namespace HealthGraph.Exporting;

/// <summary>The part of a graph that is exported, read as a stream as often as a format needs it.</summary>
/// <remarks>In memory: the issues, and for each article its id, its first issue's date and whether it belongs to the scope.</remarks>
public sealed class ScopedGraph
{
    private const int ArticlesAtOnce = 200;

    private readonly IGraphReader reader;
    private readonly Dictionary<string, IssueNode> issues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartialDate?> carriedOn = new(StringComparer.Ordinal);

    // Null: all.
    private HashSet<string>? selected;

    private ScopedGraph(IGraphReader reader, ExportScope scope, StatementResolver resolver) => (this.reader, Scope, Resolver) = (reader, scope, resolver);

    /// <summary>What is exported.</summary>
    public ExportScope Scope { get; }

    /// <summary>People's decisions.</summary>
    public StatementResolver Resolver { get; }

    /// <summary>Reads what every format needs beforehand. Where the scope selects articles, this walks the graph once.</summary>
    /// <exception cref="GraphStoreException">The store failed.</exception>
    public static async Task<ScopedGraph> OpenAsync(IGraphReader reader, ExportScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(scope);
        var graph = new ScopedGraph(reader, scope, new StatementResolver(await reader.ResolutionAsync(cancellationToken)));
        await graph.ReadIssuesAsync(cancellationToken);
        if (scope.SelectsArticles)
        {
            graph.selected = await graph.SelectAsync(cancellationToken);
        }

        return graph;
    }

    /// <summary>The issues that carry an article of the scope, all where it selects none; by id.</summary>
    public async Task<IReadOnlyList<IssueNode>> IssuesAsync(CancellationToken cancellationToken)
    {
        if (selected is null)
        {
            return [.. issues.Values];
        }

        var carrying = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var containment in ContainmentsAsync(cancellationToken))
        {
            carrying.Add(containment.IssueId);
        }

        return [.. issues.Values.Where(i => carrying.Contains(i.Id))];
    }

    /// <summary>Which issues carry which articles of the scope, by issue then ordinal.</summary>
    public async IAsyncEnumerable<Containment> ContainmentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var containment in reader.ContainmentsAsync(null, cancellationToken))
        {
            if (IsShown(containment.ArticleId) && (Scope.IssueId is null || string.Equals(containment.IssueId, Scope.IssueId, StringComparison.Ordinal)))
            {
                yield return containment;
            }
        }
    }

    /// <summary>The articles of the scope with their statements as written, by id; of a neighbourhood those that the walk reached.</summary>
    public IAsyncEnumerable<ScopedArticle> ArticlesAsync(CancellationToken cancellationToken) =>
        WitnessesAsync(cancellationToken).Where(a => IsShown(a.Article.Id));

    /// <summary>The articles that say anything of the scope, by id: beside <see cref="ArticlesAsync"/> those that tie two nodes of a neighbourhood.</summary>
    public async IAsyncEnumerable<ScopedArticle> WitnessesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            if (IsSelected(stored.Article.Id))
            {
                yield return new ScopedArticle(stored, DateOf(stored.Article));
            }
        }
    }

    /// <summary>The articles of the scope, once for each issue that carries them, by issue then ordinal; then those in no issue, by id.</summary>
    public async IAsyncEnumerable<PlacedArticle> PlacedArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var places in ContainmentsAsync(cancellationToken).Chunk(ArticlesAtOnce).WithCancellation(cancellationToken))
        {
            var found = await reader.ArticlesAsync([.. places.Select(p => p.ArticleId).Distinct(StringComparer.Ordinal)], cancellationToken);
            var articles = found.ToDictionary(a => a.Id, StringComparer.Ordinal);
            foreach (var place in places)
            {
                yield return new PlacedArticle(articles[place.ArticleId], issues[place.IssueId], place.Ordinal);
            }
        }

        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            if (IsShown(stored.Article.Id) && !carriedOn.ContainsKey(stored.Article.Id))
            {
                yield return new PlacedArticle(stored.Article, null, null);
            }
        }
    }

    /// <summary>What an article of the scope says with decisions applied, as far as it speaks of nodes of the scope; beside each statement as it was written.</summary>
    public IEnumerable<(Statement Written, Statement Read)> Statements(ScopedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var written in article.Stored.Statements)
        {
            if (Resolver.Read(written) is { } read && Scope.Holds(read.Subject) && (read.Object is null || Scope.Holds(read.Object)))
            {
                yield return (written, read);
            }
        }
    }

    /// <summary>Date of the first issue that carried an article, or null.</summary>
    public PartialDate? CarriedOn(string articleId) => carriedOn.GetValueOrDefault(articleId);

    private bool IsSelected(string articleId) => selected is null || selected.Contains(articleId);

    private bool IsShown(string articleId) => IsSelected(articleId) && (Scope.Nodes is null || Scope.Nodes.Contains(articleId));

    private PartialDate? DateOf(ArticleNode article) => article.PublishedOn ?? CarriedOn(article.Id);

    private async Task ReadIssuesAsync(CancellationToken cancellationToken)
    {
        await foreach (var issue in reader.IssuesAsync(cancellationToken))
        {
            issues.Add(issue.Id, issue);
        }

        await foreach (var containment in reader.ContainmentsAsync(null, cancellationToken))
        {
            var date = CarriedBy.DateOf(issues[containment.IssueId]);
            carriedOn[containment.ArticleId] = carriedOn.GetValueOrDefault(containment.ArticleId) is { } known && (date is null || known < date) ? known : date;
        }
    }

    private async Task<HashSet<string>> SelectAsync(CancellationToken cancellationToken)
    {
        var inIssue = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var containment in reader.ContainmentsAsync(null, cancellationToken))
        {
            if (string.Equals(containment.IssueId, Scope.IssueId, StringComparison.Ordinal))
            {
                inIssue.Add(containment.ArticleId);
            }
        }

        if (Scope.Dates.IsOpen && Scope.Nodes is null)
        {
            return inIssue;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            if ((Scope.IssueId is null || inIssue.Contains(stored.Article.Id)) && Scope.Dates.Contains(DateOf(stored.Article)) && SpeaksOfScope(stored))
            {
                found.Add(stored.Article.Id);
            }
        }

        return found;
    }

    private bool SpeaksOfScope(StoredArticle stored) => Scope.Nodes is not { } nodes || stored.Statements.Any(written =>
        Resolver.Read(written) is { } read && (nodes.Contains(read.Subject) || (read.Object is not null && nodes.Contains(read.Object))));
}
