namespace HealthGraph.Graph.Index;

/// <summary>The lists of a whole view, each made when it is first asked for.</summary>
internal sealed class ViewLists
{
    private readonly Lazy<IReadOnlyList<ArticleView>> articles;
    private readonly Lazy<IssueList> issues;
    private readonly Lazy<RegionTree> regions;
    private readonly Lazy<IReadOnlyList<EventView>> events;
    private readonly Lazy<IReadOnlyList<NodeView>>[] ranked;

    public ViewLists(GraphView view)
    {
        articles = new(() => new ArticleList(view, ArticleSlots.Sort(view, [.. Enumerable.Range(0, view.Snapshot.Articles).Where(s => view.Visible[s])])));
        issues = new(() => new IssueList(view));
        regions = new(() => new RegionTree(view));
        events = new(() => new NodeList<EventView>(view, ByDate(view), n => new EventView(n)));
        ranked = [.. GraphSchema.NodeKinds.Select((_, kind) =>
            new Lazy<IReadOnlyList<NodeView>>(() => new NodeList<NodeView>(view, ByArticles(view, kind), n => n)))];
    }

    /// <summary>By date, then id.</summary>
    public IReadOnlyList<ArticleView> Articles => articles.Value;

    /// <summary>Issues.</summary>
    public IssueList Issues => issues.Value;

    /// <summary>Places.</summary>
    public RegionTree Regions => regions.Value;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EventView> Events => events.Value;

    /// <summary>Most articles first.</summary>
    public IReadOnlyList<NodeView> Ranked(string kind) => NodeKind.Place(kind) is >= 0 and var place ? ranked[place].Value : [];

    /// <summary>The canonical nodes of a kind that exist, in no order.</summary>
    internal static List<int> Existing(GraphView view, int kind)
    {
        var found = new List<int>();
        for (var node = 0; node < view.Snapshot.Nodes; node++)
        {
            if (view.Tables.Nodes.Kind(node) == kind && view.Exists(node))
            {
                found.Add(node);
            }
        }

        return found;
    }

    private static int[] ByArticles(GraphView view, int kind) => Sorted(view, Existing(view, kind), n => -ArticleSlots.Count(view, n));

    private static int[] ByDate(GraphView view) => Sorted(view, Existing(view, NodeKind.Event), n => -NodeFields.Date(view, new NodeView(view, n)));

    private static int[] Sorted(GraphView view, List<int> nodes, Func<int, int> rank)
    {
        int[] sorted = [.. nodes];
        var ranks = Array.ConvertAll(sorted, n => rank(n));
        Array.Sort(ranks, sorted);
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && ranks[to] == ranks[from];)
            {
                to++;
            }

            sorted.AsSpan(from, to - from).Sort((a, b) => NodeOrder.ById(view.Tables, a, b));
        }

        return sorted;
    }
}
