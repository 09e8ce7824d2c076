using HealthGraph.Graph;

namespace HealthGraph.Exporting.Tables;

/// <summary>The visible graph of an export: what all its statements add up to, decisions applied.</summary>
/// <remarks>
/// In memory: nodes, and the edges that several articles may state. What is one article's own (its mentions, its events) is made when the
/// articles are read a second time, as is all evidence; so neither texts nor statements are held.
/// </remarks>
public sealed class GraphTables
{
    private readonly ScopedGraph graph;
    private readonly Dictionary<string, NodeFacts> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Subject, string Type, string Object, string? Value), EdgeFacts> edges = [];

    private GraphTables(ScopedGraph graph) => this.graph = graph;

    /// <summary>All nodes that a statement of the export names and that the scope holds, articles left out, by id.</summary>
    public IEnumerable<NodeFacts> Nodes => nodes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value);

    /// <summary>The node of an id, or null.</summary>
    public NodeFacts? Find(string id) => nodes.GetValueOrDefault(id);

    /// <summary>Walks the articles of the scope once.</summary>
    public static async Task<GraphTables> GatherAsync(ScopedGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var tables = new GraphTables(graph);
        await foreach (var article in graph.WitnessesAsync(cancellationToken))
        {
            foreach (var (written, read) in graph.Statements(article))
            {
                tables.Take(article, written, read);
            }
        }

        foreach (var (key, value) in graph.Resolver.Resolution.Corrections)
        {
            if (!GraphSchema.Edges.Contains(key.Property, StringComparer.Ordinal) && tables.Find(key.NodeId) is { } node)
            {
                node.Corrected(key.Property, value);
            }
        }

        return tables;
    }

    /// <summary>Walks the articles of the scope again: each with its own edges and those whose evidence it holds, by the id of the evidence.</summary>
    public async IAsyncEnumerable<(ScopedArticle Article, IReadOnlyList<ToldEdge> Edges)> EdgesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var article in graph.WitnessesAsync(cancellationToken))
        {
            yield return (article, Told(article));
        }
    }

    private void Take(ScopedArticle article, Statement written, Statement read)
    {
        Node(article, read.Subject);
        if (read.Object is null)
        {
            Find(read.Subject)?.Stated(read.Predicate, read.Value ?? "", string.Equals(written.Subject, read.Subject, StringComparison.Ordinal));
            return;
        }

        Node(article, read.Object);
        if (read.Predicate is "MENTIONS")
        {
            Find(read.Object)?.Called(read.Value ?? "");
        }
        else if (!IsOwn(article, read))
        {
            var key = (read.Subject, read.Predicate, read.Object, read.Value);
            if (!edges.TryGetValue(key, out var edge))
            {
                edges.Add(key, edge = new EdgeFacts(read.Subject, read.Predicate, read.Object, read.Value));
            }

            edge.Stated(article, read.Id);
        }
    }

    private void Node(ScopedArticle article, string id)
    {
        if (id.StartsWith("article/", StringComparison.Ordinal))
        {
            return;
        }

        if (!nodes.TryGetValue(id, out var node))
        {
            nodes.Add(id, node = new NodeFacts(id));
        }

        node.In(article);
    }

    private static bool IsOwn(ScopedArticle article, Statement read) => string.Equals(read.Subject, article.Article.Id, StringComparison.Ordinal);

    private List<ToldEdge> Told(ScopedArticle article)
    {
        var sentences = new SentenceFinder(article.Article.Text);
        var told = new List<ToldEdge>();
        var own = new Dictionary<(string Type, string Object), EdgeFacts>();
        foreach (var (_, read) in graph.Statements(article))
        {
            if (read.Object is not null && EvidenceOf(article, read, own) is { } edge)
            {
                told.Add(new ToldEdge(edge, article.Article, read, sentences.At(read.Span)));
            }
        }

        return told;
    }

    /// <summary>The edge whose evidence a statement is, or null.</summary>
    private EdgeFacts? EvidenceOf(ScopedArticle article, Statement read, Dictionary<(string Type, string Object), EdgeFacts> own)
    {
        if (!IsOwn(article, read))
        {
            var shared = edges[(read.Subject, read.Predicate, read.Object!, read.Value)];
            return string.Equals(shared.StatementId, read.Id, StringComparison.Ordinal) ? shared : null;
        }

        if (own.TryGetValue((read.Predicate, read.Object!), out var known))
        {
            known.Again();
            return null;
        }

        var edge = new EdgeFacts(read.Subject, read.Predicate, read.Object!, read.Value);
        edge.Stated(article, read.Id);
        own.Add((read.Predicate, read.Object!), edge);
        return edge;
    }
}
