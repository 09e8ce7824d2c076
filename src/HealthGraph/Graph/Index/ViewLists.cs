namespace HealthGraph.Graph.Index;

/// <summary>The lists of a whole view, each made when it is first asked for.</summary>
internal sealed class ViewLists
{
    private readonly GraphView view;
    private readonly Lazy<IssueList> issues;
    private readonly Lazy<RegionTree> regions;

    /// <summary>The lists of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="before">The view before it, or null.</param>
    /// <param name="touched">What differs from that; null where that is not known.</param>
    public ViewLists(GraphView view, GraphView? before, Touched? touched)
    {
        this.view = view;
        Orders = before is null ? new ViewOrders(view) : before.Orders.For(view, touched);
        issues = new(() => new IssueList(view));
        regions = new(() => new RegionTree(view));
    }

    /// <summary>The orders that they stand in.</summary>
    public ViewOrders Orders { get; }

    /// <summary>By date, then id.</summary>
    public IReadOnlyList<ArticleView> Articles => new ArticleList(view, Orders.ArticlesByDate);

    /// <summary>Issues.</summary>
    public IssueList Issues => issues.Value;

    /// <summary>Places.</summary>
    public RegionTree Regions => regions.Value;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EventView> Events => new NodeList<EventView>(view, Orders.EventsByDate, static n => new EventView(n));

    /// <summary>Most articles first.</summary>
    public IReadOnlyList<NodeView> Ranked(string kind) => NodeKind.Place(kind) is >= 0 and var place ? new NodeList<NodeView>(view, Orders.Ranked(place), static n => n) : [];
}
