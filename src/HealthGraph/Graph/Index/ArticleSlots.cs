namespace HealthGraph.Graph.Index;

/// <summary>Which articles of a view speak of a node.</summary>
internal static class ArticleSlots
{
    /// <summary>All of them, each once, by date (those without one first), then by id.</summary>
    public static int[] Of(GraphView view, int node)
    {
        var found = new List<int>();
        Add(view, node, found);
        var members = view.Snapshot.Resolved.Members(node);
        foreach (var member in members)
        {
            Add(view, member, found);
        }

        int[] slots = members.Length == 0 ? [.. found] : [.. found.Distinct()];
        return Sort(view, slots);
    }

    /// <summary>How many there are.</summary>
    public static int Count(GraphView view, int node)
    {
        if (view.Snapshot.Resolved.Members(node).Length > 0)
        {
            return Of(view, node).Length;
        }

        var count = 0;
        var all = view.Tables.Nodes.Slots(node);
        for (var i = 0; i < all.Count; i++)
        {
            count += view.Visible[all[i]] ? 1 : 0;
        }

        return count;
    }

    /// <summary>Sorts articles by date, then by id.</summary>
    public static int[] Sort(GraphView view, int[] slots)
    {
        return slots.Length < 2
            ? slots
            : SortedNumbers.Sort(slots, view.DayOf, (a, b) => NodeOrder.ById(view.Tables, view.Tables.Articles[a].Node, view.Tables.Articles[b].Node));
    }

    private static void Add(GraphView view, int node, List<int> found)
    {
        var all = view.Tables.Nodes.Slots(node);
        for (var i = 0; i < all.Count; i++)
        {
            if (view.Visible[all[i]])
            {
                found.Add(all[i]);
            }
        }
    }
}
