using System.Globalization;
using System.Runtime.CompilerServices;
using HealthGraph.Exporting.Tables;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Graphs;

/// <summary>Walks the nodes and then the edges of an export: issues, articles, then all else by id; edges by article.</summary>
/// <param name="graph">What is exported.</param>
/// <param name="tables">What its statements add up to.</param>
internal sealed class GraphWalk(ScopedGraph graph, GraphTables tables)
{
    /// <summary>All nodes, each id once.</summary>
    public async IAsyncEnumerable<GraphNode> NodesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var issue in (await graph.IssuesAsync(cancellationToken)).Where(i => graph.Scope.Holds(i.Id)))
        {
            yield return Of(issue);
        }

        await foreach (var article in graph.ArticlesAsync(cancellationToken))
        {
            if (graph.Scope.Holds(article.Article.Id))
            {
                yield return Of(article);
            }
        }

        foreach (var node in tables.Nodes)
        {
            yield return Of(node);
        }
    }

    /// <summary>All edges between them.</summary>
    public async IAsyncEnumerable<GraphEdge> EdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var place in graph.ContainmentsAsync(cancellationToken))
        {
            if (graph.Scope.Holds(place.IssueId) && graph.Scope.Holds(place.ArticleId))
            {
                yield return new GraphEdge($"{place.IssueId} {place.ArticleId}", place.IssueId, place.ArticleId, "CONTAINS", 1, null, null,
                    Values(("type", "CONTAINS"), ("value", Text(place.Ordinal)), ("count", "1")));
            }
        }

        await foreach (var (_, edges) in tables.EdgesAsync(cancellationToken))
        {
            foreach (var told in edges)
            {
                yield return Of(told);
            }
        }
    }

    private static GraphNode Of(IssueNode issue)
    {
        var (date, label) = (CarriedBy.DateOf(issue), issue.Series ?? issue.Publisher ?? issue.Id);
        label = issue.Number is { } number ? $"{label} {Text(number)}" : label;
        return new GraphNode(issue.Id, "Issue", label, date, date, Values(("kind", "Issue"), ("name", label), ("publishedOn", issue.PublishedOn?.ToString()),
            ("series", issue.Series), ("number", issue.Number is { } n ? Text(n) : null), ("publisher", issue.Publisher)));
    }

    private static GraphNode Of(ScopedArticle scoped)
    {
        var article = scoped.Article;
        return new GraphNode(article.Id, "Article", article.Title, scoped.Date, scoped.Date, Values(("kind", "Article"), ("name", article.Title),
            ("source", article.Source), ("url", article.Url), ("publishedOn", article.PublishedOn?.ToString())));
    }

    private static GraphNode Of(NodeFacts node) => new(node.Id, node.Kind, node.Name, node.First, node.Last, Values(
    [
        ("kind", node.Kind), ("name", node.Name), ("aliases", string.Join('|', node.Aliases)), ("articles", Text(node.Articles)),
        ("firstSeen", node.First?.ToString()), ("lastSeen", node.Last?.ToString()),
        .. node.Properties.Where(IsReadable).Select(p => (GraphAttributes.NameOf(p.Key), (string?)string.Join('|', p.Value))),
    ]));

    // Several figures of one name are no number, and a reader would stumble.
    private static bool IsReadable(KeyValuePair<string, IReadOnlyCollection<string>> property) => property.Key is not ("value" or "upper")
        || (property.Value.Count == 1 && double.TryParse(property.Value.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static GraphEdge Of(ToldEdge told)
    {
        var (edge, article) = (told.Edge, told.Article);
        return new GraphEdge(told.Id, edge.Subject, edge.Object, edge.Type, edge.Count, edge.First, edge.Last, Values(
            ("type", edge.Type), ("value", edge.Value), ("count", Text(edge.Count)), ("firstSeen", edge.First?.ToString()), ("lastSeen", edge.Last?.ToString()),
            ("sentence", told.Sentence), ("rule", told.Statement.Rule), ("article", article.Id), ("title", article.Title), ("source", article.Source),
            ("url", article.Url), ("publishedOn", article.PublishedOn?.ToString())));
    }

    private static List<KeyValuePair<string, string>> Values(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var list = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                list.Add(KeyValuePair.Create(name, value));
            }
        }

        return list;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
