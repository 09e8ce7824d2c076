namespace HealthGraph.Graph.Index;

/// <summary>The entities around a node.</summary>
internal sealed class NeighbourList : INodePart
{
    private const long NeighbourBytes = 120;

    /// <summary>Groups edges by their other ends.</summary>
    public NeighbourList(IReadOnlyList<EdgeView> edges, GraphView view)
    {
        var sorted = new List<NeighbourView>();
        foreach (var group in edges.GroupBy(e => e.Other))
        {
            EdgeView[] between = [.. group];
            between.AsSpan().Sort(ByUse);
            sorted.Add(new NeighbourView(group.Key, between));
        }

        sorted.Sort((a, b) => b.Edges[0].Articles.CompareTo(a.Edges[0].Articles) is var order and not 0 ? order : NodeOrder.ById(view.Tables, a.Node.Number, b.Node.Number));
        Sorted = sorted;
    }

    /// <inheritdoc/>
    public long Bytes => Sorted.Count * NeighbourBytes;

    /// <summary>Those with the edge of most articles first, then by id.</summary>
    public IReadOnlyList<NeighbourView> Sorted { get; }

    private static int ByUse(EdgeView a, EdgeView b)
    {
        var byUse = b.Articles.CompareTo(a.Articles);
        var byPredicate = byUse != 0 ? byUse : string.CompareOrdinal(a.Predicate, b.Predicate);
        var byWay = byPredicate != 0 ? byPredicate : a.Outward.CompareTo(b.Outward);
        return byWay != 0 ? byWay : string.CompareOrdinal(a.Value, b.Value);
    }
}
