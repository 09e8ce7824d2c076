using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Questions;

/// <summary>A view over a few articles made by hand; no store is needed.</summary>
internal sealed class SmallGraph : IGraphReader
{
    private readonly List<ArticleRecord> records = [];

    /// <summary>Adds an article of a day that says so; an empty subject is the article itself.</summary>
    public SmallGraph Article(string name, string? day, params (string Subject, string Predicate, string? Target, string? Value)[] facts)
    {
        var record = Sheet.Record(name, $"题目{name}\n正文", null, 1, facts);
        records.Add(record with { Article = record.Article with { PublishedOn = PartialDate.TryParse(day), Source = name[..1] } });
        return this;
    }

    /// <summary>Adds an article that mentions nodes.</summary>
    public SmallGraph Mentioning(string name, string? day, params string[] nodes) =>
        Article(name, day, [.. nodes.Select(n => ("", "MENTIONS", (string?)n, (string?)n[(n.IndexOf('/') + 1)..]))]);

    public async Task<GraphView> ViewAsync()
    {
        using var index = new GraphIndex();
        return (await index.CatchUpAsync(this, CancellationToken.None)).View;
    }

    public Task<string> MarkAsync(CancellationToken cancellationToken) => Task.FromResult("1");

    public async IAsyncEnumerable<WrittenArticle> WrittenAsync(string? after, string upTo, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var (article, statements) in records.Select(r => (r.Article, r.Statements)))
        {
            var nodes = statements.SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Distinct().ToList();
            yield return new WrittenArticle(article.Id, article.Title, article.Source, article.Url, article.PublishedOn, article.ContentHash, article.Digest, [], nodes,
                [.. statements.Select(s => new Claim(nodes.IndexOf(s.Subject), s.Predicate, s.Object is null ? -1 : nodes.IndexOf(s.Object), s.Value))]);
        }
    }

    public Task<Resolution> ResolutionAsync(CancellationToken cancellationToken) => Task.FromResult(Resolution.None);

    public Task<IReadOnlyList<NodeSummary>> SearchAsync(string words, int limit, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<TextMatch>> SearchTextAsync(string words, int limit, string? after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Statement>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ArticleNode>> ArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Containment> ContainmentsAsync(IReadOnlyCollection<string>? articleIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<IssueNode> IssuesAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<IssueNode>();

    public IAsyncEnumerable<StoredArticle> StoredArticlesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
