namespace HealthGraph.Graph.Index;

/// <summary>Which articles of a view speak of a node.</summary>
internal static class ArticleSlots
{
    private const int Many = 64;

    /// <summary>All of them, each once, by date (those without one first), then by id.</summary>
    public static int[] Of(GraphView view, int node)
    {
        // What was known by a day stands in the order of all there is.
        if (view.Whole is { } whole && view.Tables.Nodes.Slots(node).Count >= Many)
        {
            return Array.FindAll(whole.Facts(node).Articles, s => view.Visible[s]);
        }

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

    /// <summary>How many there are; of nodes of very many articles it is kept with the view.</summary>
    public static int Count(GraphView view, int node) => view.ArticlesOf(node);

    /// <summary>Counts them.</summary>
    public static int Counted(GraphView view, int node)
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

    /// <summary>The place of the first article with a date among articles by date; their number where none has one.</summary>
    public static int Dated(GraphView view, int[] sorted)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = view.DayOf(sorted[middle]) == 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
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
