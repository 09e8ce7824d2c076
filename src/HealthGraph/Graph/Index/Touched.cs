namespace HealthGraph.Graph.Index;

/// <summary>What may differ between a view and an earlier one whose lists are at hand.</summary>
/// <param name="Nodes">Canonical nodes that an article that came or went speaks of.</param>
/// <param name="Articles">Versions of articles that came or went.</param>
/// <param name="Earlier">What differed before that; null for nothing.</param>
internal sealed record Touched(HashSet<int> Nodes, HashSet<int> Articles, Touched? Earlier = null)
{
    // Beyond it, sorting anew is as fast.
    private const int Most = 50_000;

    private readonly int count = Nodes.Count + (Earlier?.count ?? 0);

    /// <summary>Both one after the other; null where that is too much. O(1): lists that nobody asks for cost nothing.</summary>
    /// <param name="one">What differed first.</param>
    /// <param name="other">What did afterwards, alone.</param>
    public static Touched? Join(Touched? one, Touched? other) =>
        one is null || other is null || one.count + other.count > Most ? null : new Touched(other.Nodes, other.Articles, one);

    /// <summary>All of it in two sets.</summary>
    public Touched AtOnce()
    {
        if (Earlier is null)
        {
            return this;
        }

        var (nodes, articles) = (new HashSet<int>(count), new HashSet<int>());
        for (var part = this; part is not null; part = part.Earlier)
        {
            nodes.UnionWith(part.Nodes);
            articles.UnionWith(part.Articles);
        }

        return new Touched(nodes, articles);
    }
}
