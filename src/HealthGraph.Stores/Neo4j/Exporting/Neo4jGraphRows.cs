using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using HealthGraph.Exporting;
using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>Makes every node and relationship that the store would hold after writing the same articles and decisions.</summary>
/// <remarks>
/// It follows <c>cypher/write</c> step by step over the same rows. The articles are read twice: first nodes and shared edges are counted (that
/// is what memory holds), then articles, statements, mentions and edges with their evidence go out. What an article ties to itself is its own.
/// </remarks>
internal sealed class Neo4jGraphRows
{
    private readonly ScopedGraph graph;
    private readonly Resolution resolution;
    private readonly Dictionary<string, VisibleNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, VisibleEdge> edges = [];

    private Neo4jGraphRows(ScopedGraph graph) => (this.graph, resolution) = (graph, graph.Resolver.Resolution);

    /// <summary>Writes all of them.</summary>
    public static async Task WriteAsync(ScopedGraph graph, INeo4jSink sink, CancellationToken cancellationToken)
    {
        var rows = new Neo4jGraphRows(graph);
        await foreach (var article in graph.ArticlesAsync(cancellationToken))
        {
            rows.Count(Rows(article));
        }

        rows.WriteNodes(sink);
        await foreach (var article in graph.ArticlesAsync(cancellationToken))
        {
            rows.WriteArticle(Rows(article), sink);
        }

        await rows.WriteIssuesAsync(sink, cancellationToken);
        rows.WriteDecisions(sink);
    }

    private static object?[] Rows(ScopedArticle article) => ArticleRows.Of(new ArticleRecord(article.Article, null, 1, article.Stored.Statements));

    private static IEnumerable<object?[]> List(object? rows) => ((IEnumerable<object?>)rows!).Select(r => (object?[])r!);

    private void Count(object?[] article)
    {
        foreach (var row in List(article[12]))
        {
            NodeOf((string)row[0]!).Take(row);
        }

        foreach (var row in List(article[14]).Where(row => !IsOwn(article, row)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(edges, Key(row), out _).Take((string?)article[4], (string)row[5]!);
        }
    }

    private static bool IsOwn(object?[] article, object?[] edge) => string.Equals((string)edge[1]!, (string)article[0]!, StringComparison.Ordinal);

    // A million keys as text would fill more memory than all else.
    private static UInt128 Key(object?[] edge) => MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes((string)edge[0]!)));

    private VisibleNode NodeOf(string id)
    {
        if (!nodes.TryGetValue(id, out var node))
        {
            nodes.Add(id, node = new VisibleNode(id));
        }

        return node;
    }

    private void WriteNodes(INeo4jSink sink)
    {
        foreach (var id in nodes.Keys.ToList())
        {
            if (resolution.Canonical.GetValueOrDefault(id) is { Length: > 0 } home)
            {
                NodeOf(home);
            }
        }

        foreach (var (key, value) in resolution.Corrections)
        {
            if (nodes.TryGetValue(key.NodeId, out var node) && !IsEdge(key.Property))
            {
                node.Correct(key.Property, value);
            }
        }

        foreach (var (id, node) in nodes.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            sink.Node(Neo4jTables.Nodes, LabelsOf(id), node.Values());
        }
    }

    private IReadOnlyList<string> LabelsOf(string id) => resolution.Canonical.TryGetValue(id, out var canonical)
        ? ["Node", canonical.Length == 0 ? "Rejected" : "Merged"]
        : ["Node", .. NodeLabels.Of(id)];

    // A correction in capitals is one of an edge's end.
    private static bool IsEdge(string property) => string.Equals(property, property.ToUpperInvariant(), StringComparison.Ordinal);

    private void WriteArticle(object?[] article, INeo4jSink sink)
    {
        var id = (string)article[0]!;
        sink.Node(Neo4jTables.Articles, ["Node", "Article"], article[..11]);
        foreach (var row in List(article[11]))
        {
            sink.Node(Neo4jTables.Statements, ["Statement"], [row[0], id, .. row[1..]]);
        }

        foreach (var row in List(article[13]))
        {
            sink.Relationship(Neo4jTables.Mentions, "MENTIONS", id, HomeOf((string)row[0]!), row);
        }

        foreach (var row in List(article[14]))
        {
            WriteEdge(article, row, sink);
        }
    }

    private void WriteEdge(object?[] article, object?[] row, INeo4jSink sink)
    {
        var edge = IsOwn(article, row) ? default : edges[Key(row)];
        if (edge.Statement is { } evidence && !string.Equals(evidence, (string)row[5]!, StringComparison.Ordinal))
        {
            return;
        }

        var (subject, type, target) = ((string)row[1]!, (string)row[2]!, (string)row[3]!);
        var home = HomeOf(subject);
        var end = resolution.Corrections.TryGetValue((home, type), out var corrected) && nodes.ContainsKey(corrected) ? corrected : HomeOf(target);
        sink.Relationship(Neo4jTables.Edges, type, home, end,
        [
            row[0], subject, target, Math.Max(1, edge.Articles), type is "AFFILIATED_WITH" ? row[4] : null, type is "PARTICIPATED_IN" ? row[4] : null,
            article[4], row[5], row[6], row[7], article[0], article[1],
        ]);
    }

    private string HomeOf(string id) => resolution.Canonical.GetValueOrDefault(id) is { Length: > 0 } home ? home : id;

    private async Task WriteIssuesAsync(INeo4jSink sink, CancellationToken cancellationToken)
    {
        foreach (var issue in await graph.IssuesAsync(cancellationToken))
        {
            var name = (issue.Series ?? issue.Publisher ?? issue.Id) + (issue.Number is { } number
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{number}期") : issue.PublishedOn is { } date ? $" {date}" : "");
            sink.Node(Neo4jTables.Issues, ["Issue"],
            [
                issue.Id, issue.Series, issue.Number, issue.PublishedOn?.ToString(), issue.CoverageStart?.ToString(), issue.CoverageEnd?.ToString(),
                issue.Publisher, name,
            ]);
        }

        await foreach (var place in graph.ContainmentsAsync(cancellationToken))
        {
            sink.Relationship(Neo4jTables.Contains, "CONTAINS", place.IssueId, place.ArticleId, [place.Ordinal]);
        }
    }

    private void WriteDecisions(INeo4jSink sink)
    {
        var rows = ResolutionRows.Of(resolution);
        foreach (var row in List(rows["canonical"]))
        {
            sink.Node(Neo4jTables.Resolutions, ["Resolution"], row);
            if (nodes.ContainsKey((string)row[0]!) && row[1] is string { Length: > 0 } home)
            {
                sink.Relationship(Neo4jTables.SameAs, "SAME_AS", (string)row[0]!, home, []);
            }
        }

        foreach (var row in List(rows["corrections"]))
        {
            sink.Node(Neo4jTables.Corrections, ["Correction"], row);
        }
    }
}
