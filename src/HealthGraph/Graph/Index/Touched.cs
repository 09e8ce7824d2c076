namespace HealthGraph.Graph.Index;

/// <summary>What may differ between a view and an earlier one whose lists are at hand.</summary>
/// <param name="Nodes">Canonical nodes that an article that came or went speaks of.</param>
/// <param name="Articles">Versions of articles that came or went.</param>
internal sealed record Touched(HashSet<int> Nodes, HashSet<int> Articles)
{
    // Beyond it, sorting anew is as fast.
    private const int Most = 50_000;

    /// <summary>Both together; null where that is too much.</summary>
    public static Touched? Join(Touched? one, Touched? other) => one is null || other is null || one.Nodes.Count + other.Nodes.Count > Most
        ? null
        : new Touched([.. one.Nodes, .. other.Nodes], [.. one.Articles, .. other.Articles]);
}
