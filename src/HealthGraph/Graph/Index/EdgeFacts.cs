namespace HealthGraph.Graph.Index;

/// <summary>All edges of a node, counted and sorted.</summary>
internal sealed class EdgeFacts(GraphView view, int node, int[] articles) : INodePart
{
    /// <summary>What one holds, about.</summary>
    public const long EdgeBytes = 140;

    /// <inheritdoc/>
    public long Bytes => Edges.Count * EdgeBytes;

    /// <summary>By predicate, outward first, most supported first, then by the other node's id, then by value.</summary>
    public IReadOnlyList<EdgeView> Edges { get; } = Counted(view, node, articles);

    /// <summary>Sorts edges.</summary>
    public static IReadOnlyList<EdgeView> Sorted(GraphView view, List<EdgeView> edges)
    {
        edges.Sort((a, b) => ByEdge(view, a, b));
        return edges;
    }

    private static IReadOnlyList<EdgeView> Counted(GraphView view, int node, int[] articles)
    {
        var from = new NodeView(view, node);
        return Sorted(view, [.. new NodeTally(view, node, articles, FactPart.Edges).Counts.Select(c =>
            new EdgeView(view, from, c.Key, c.Value, c.Key.Value < 0 ? null : view.Tables.Strings.Shared(c.Key.Value)))]);
    }

    private static int ByEdge(GraphView view, EdgeView a, EdgeView b)
    {
        var byPredicate = string.CompareOrdinal(a.Predicate, b.Predicate);
        var byWay = byPredicate != 0 ? byPredicate : b.Outward.CompareTo(a.Outward);
        var byUse = byWay != 0 ? byWay : b.Articles.CompareTo(a.Articles);
        var byOther = byUse != 0 ? byUse : NodeOrder.ById(view.Tables, a.Other.Number, b.Other.Number);
        return byOther != 0 ? byOther : string.CompareOrdinal(a.Value, b.Value);
    }
}
