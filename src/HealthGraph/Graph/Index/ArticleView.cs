namespace HealthGraph.Graph.Index;

/// <summary>An article of a view. Its text is the store's: <see cref="IGraphReader.ArticlesAsync"/>.</summary>
public sealed class ArticleView : IEquatable<ArticleView>
{
    private readonly GraphView view;
    private readonly ArticleEntry entry;

    internal ArticleView(GraphView view, int slot) => (this.view, Slot, entry) = (view, slot, view.Tables.Articles[slot]);

    /// <summary>The view that it belongs to.</summary>
    public GraphView Graph => view;

    /// <summary>Id.</summary>
    public string Id => view.Tables.Nodes.Id(entry.Node);

    /// <summary>Title.</summary>
    public string Title => view.Tables.Strings[entry.Title];

    /// <summary>Outlet as printed, or null.</summary>
    public string? Source => entry.Source < 0 ? null : view.Tables.Strings.Shared(entry.Source);

    /// <summary>Address as printed, or null.</summary>
    public string? Url => entry.Url < 0 ? null : view.Tables.Strings[entry.Url];

    /// <summary>Date as printed, or null.</summary>
    public PartialDate? PublishedOn => DateNumber.ToDate(entry.PublishedOn);

    /// <summary>Its date, else that of the first issue that carried it; null where nothing says.</summary>
    public PartialDate? Date => DateNumber.ToDate(view.DayOf(Slot));

    /// <summary>The issues that carry it, by date, number and id; in a view of a day those that did by then.</summary>
    public IReadOnlyList<CarrierView> Issues =>
        [.. entry.Issues.Select(i => (Issue: view.IssueList.At(i.Issue), i.Ordinal)).Where(i => i.Issue is not null).Select(i => new CarrierView(i.Issue!, i.Ordinal)).OrderBy(c => c.Issue.Rank)];

    /// <summary>The article as a node: what it reports, concerns and was published by are its edges; null where decisions made it stand for another.</summary>
    public NodeView? Node => view.Exists(entry.Node) ? new NodeView(view, entry.Node) : null;

    /// <summary>The nodes that it mentions, most often first, then by id.</summary>
    public IReadOnlyList<MentionView> Mentions => ArticleNodes.Mentions(view, Slot);

    /// <summary>The events that it speaks of, by id.</summary>
    public IReadOnlyList<EventView> Events => [.. ArticleNodes.Of(view, Slot, NodeKind.Event).Select(n => new EventView(n))];

    /// <summary>The figures that it gives, by id.</summary>
    public IReadOnlyList<IndicatorView> Indicators => [.. ArticleNodes.Of(view, Slot, NodeKind.Indicator).Select(n => new IndicatorView(n))];

    /// <summary>Every node that any of its statements names, itself left out, by id.</summary>
    public IReadOnlyList<NodeView> Nodes => ArticleNodes.Of(view, Slot, -1);

    internal int Slot { get; }

    /// <inheritdoc/>
    public bool Equals(ArticleView? other) => other is not null && other.Slot == Slot && other.view == view;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleView);

    /// <inheritdoc/>
    public override int GetHashCode() => Slot;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
