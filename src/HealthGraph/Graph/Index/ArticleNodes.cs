namespace HealthGraph.Graph.Index;

/// <summary>The nodes of one article.</summary>
internal static class ArticleNodes
{
    // Whether a node is mentioned can be seen without knowing its own name.
    private const int Unread = -1;

    /// <summary>Canonical nodes that an article names, by id, itself left out.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="slot">The article.</param>
    /// <param name="kind">Only of this kind; -1 for all.</param>
    public static IReadOnlyList<NodeView> Of(GraphView view, int slot, int kind)
    {
        var (tables, entry) = (view.Tables, view.Tables.Articles[slot]);
        var found = new HashSet<int>();
        var pack = new FactPack(entry.Facts);
        for (var place = 0; place < pack.Count; place++)
        {
            var node = view.Snapshot.Resolved.Canonical(pack.Node(place));
            if (node >= 0 && node != entry.Node && (kind < 0 || tables.Nodes.Kind(node) == kind))
            {
                found.Add(node);
            }
        }

        int[] sorted = [.. found];
        sorted.AsSpan().Sort((a, b) => NodeOrder.ById(tables, a, b));
        return [.. sorted.Select(n => new NodeView(view, n))];
    }

    /// <summary>The nodes that an article mentions, most often first, then by id.</summary>
    public static IReadOnlyList<MentionView> Mentions(GraphView view, int slot)
    {
        var times = Times(view, slot);
        (int Node, int Times)[] sorted = [.. times.Select(t => (t.Key, t.Value))];
        sorted.AsSpan().Sort((a, b) => b.Times.CompareTo(a.Times) is var more and not 0 ? more : NodeOrder.ById(view.Tables, a.Node, b.Node));
        return [.. sorted.Select(t => new MentionView(new NodeView(view, t.Node), t.Times))];
    }

    /// <summary>How often an article mentions one canonical node.</summary>
    public static int TimesOf(GraphView view, int slot, int node)
    {
        var pack = new FactPack(view.Tables.Articles[slot].Facts);
        var times = TimesOf(view.Tables, pack, node);
        foreach (var member in view.Snapshot.Resolved.Members(node))
        {
            times += TimesOf(view.Tables, pack, member);
        }

        return times;
    }

    private static int TimesOf(IndexTables tables, FactPack pack, int node)
    {
        var (place, times) = (pack.Find(node), 0);
        if (place >= 0)
        {
            foreach (var fact in pack.Facts(place, tables.Nodes.Local(node), tables.Predicates.Mentions))
            {
                times += fact.Predicate == tables.Predicates.Mentions ? fact.Times : 0;
            }
        }

        return times;
    }

    /// <summary>The canonical nodes that an article mentions.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="slot">The article.</param>
    /// <param name="found">Receives them; emptied first.</param>
    public static void Mentioned(GraphView view, int slot, HashSet<int> found)
    {
        found.Clear();
        var (tables, resolved) = (view.Tables, view.Snapshot.Resolved);
        var pack = new FactPack(tables.Articles[slot].Facts);
        for (var place = 0; place < pack.Count; place++)
        {
            var raw = pack.Node(place);
            if (NodeKind.IsEntity(tables.Nodes.Kind(raw)) && IsMentioned(pack, place, tables) && resolved.Canonical(raw) is >= 0 and var node)
            {
                found.Add(node);
            }
        }
    }

    private static bool IsMentioned(FactPack pack, int place, IndexTables tables)
    {
        foreach (var fact in pack.Facts(place, Unread, tables.Predicates.Mentions))
        {
            if (fact.Predicate == tables.Predicates.Mentions)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How often an article mentions each canonical node.</summary>
    public static Dictionary<int, int> Times(GraphView view, int slot)
    {
        var tables = view.Tables;
        var times = new Dictionary<int, int>();
        var pack = new FactPack(tables.Articles[slot].Facts);
        for (var place = 0; place < pack.Count; place++)
        {
            var raw = pack.Node(place);
            foreach (var fact in pack.Facts(place, tables.Nodes.Local(raw), tables.Predicates.Mentions))
            {
                if (fact.Predicate == tables.Predicates.Mentions && view.Snapshot.Resolved.Canonical(raw) is >= 0 and var node)
                {
                    times[node] = times.GetValueOrDefault(node) + fact.Times;
                }
            }
        }

        return times;
    }
}
