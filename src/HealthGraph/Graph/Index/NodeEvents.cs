namespace HealthGraph.Graph.Index;

/// <summary>The events that edges tie to a node.</summary>
internal sealed class NodeEvents : INodePart
{
    /// <summary>Sorts them.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="node">The node.</param>
    /// <param name="facts">Its edges to events.</param>
    public NodeEvents(GraphView view, int node, IEnumerable<FactKey> facts)
    {
        var dates = new Dictionary<int, int>();
        foreach (var fact in facts)
        {
            dates.TryAdd(fact.Other, NodeFields.Date(view, new NodeView(view, fact.Other)));
        }

        if (view.Whole is not { } whole)
        {
            Numbers = SortedNumbers.Sort([.. dates.Keys], Rank, ById);
            return;
        }

        // Of nearly all of them the date is that of all days, and so is the order.
        var other = dates.Where(d => d.Value != NodeFields.Date(whole, new NodeView(whole, d.Key))).Select(d => d.Key).ToHashSet();
        Numbers = SortedNumbers.Update(whole.Facts(node).Events.Numbers, n => !dates.ContainsKey(n) || other.Contains(n), [.. other], Rank, ById);

        int Rank(int happening) => -dates[happening];

        int ById(int one, int two) => NodeOrder.ById(view.Tables, one, two);
    }

    /// <inheritdoc/>
    public long Bytes => Numbers.Length * sizeof(int);

    /// <summary>Newest first, those without a date last, then by id.</summary>
    public int[] Numbers { get; }
}
