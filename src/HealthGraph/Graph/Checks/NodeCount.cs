namespace HealthGraph.Graph.Checks;

/// <summary>Counts what the statements add up to, to be compared with what a store says of itself.</summary>
/// <param name="resolution">What people decided.</param>
internal sealed class NodeCount(Resolution resolution)
{
    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> predicates = new(StringComparer.Ordinal);

    /// <summary>How many articles speak of each canonical node.</summary>
    public IReadOnlyDictionary<string, int> Articles => articles;

    /// <summary>How many statements there are of each predicate.</summary>
    public IReadOnlyDictionary<string, long> Predicates => predicates;

    /// <summary>How many canonical nodes there are of each kind.</summary>
    public IReadOnlyDictionary<string, long> Kinds() =>
        articles.Keys.GroupBy(GraphSchema.KindOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (long)g.Count(), StringComparer.Ordinal);

    /// <summary>Adds an article with its statements.</summary>
    public void Add(StoredArticle stored)
    {
        articles.TryAdd(stored.Article.Id, 0);
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in stored.Statements)
        {
            predicates[statement.Predicate] = predicates.GetValueOrDefault(statement.Predicate) + 1;
            nodes.Add(Canonical(statement.Subject));
            nodes.Add(statement.Object is { } o ? Canonical(o) : "");
        }

        nodes.Remove("");
        foreach (var node in nodes)
        {
            articles[node] = articles.GetValueOrDefault(node) + 1;
        }
    }

    private string Canonical(string id) => resolution.Canonical.GetValueOrDefault(id, id);
}
