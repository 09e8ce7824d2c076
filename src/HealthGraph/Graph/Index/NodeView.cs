namespace HealthGraph.Graph.Index;

/// <summary>A node of a view. Making one costs little; what articles say of it is counted on first use.</summary>
public sealed class NodeView : IEquatable<NodeView>
{
    private readonly GraphView view;
    private NodeFacts? facts;

    internal NodeView(GraphView view, int number) => (this.view, Number) = (view, number);

    /// <summary>The view that it belongs to.</summary>
    public GraphView Graph => view;

    /// <summary>Canonical id.</summary>
    public string Id => view.Tables.Nodes.Id(Number);

    /// <summary>A node kind of <see cref="GraphSchema"/>.</summary>
    public string Kind => GraphSchema.NodeKinds[view.Tables.Nodes.Kind(Number)];

    /// <summary>The name that a person gave it, else the ordinally least that is stated for it, else that of what stands for it, else its id; an article's title.</summary>
    public string Name => NodeFields.Name(view, this);

    /// <summary>The kind of a body, place or policy, the type of an event: the value that most articles state; or null.</summary>
    public string? Type => NodeFields.Type(view, this);

    /// <summary>How many articles speak of it.</summary>
    public int ArticleCount => facts?.Articles.Length ?? ArticleSlots.Count(view, Number);

    /// <summary>How often articles mention it.</summary>
    public int Mentions => Aliases.Sum(a => a.Mentions);

    /// <summary>The articles that speak of it, by date (those without one first), then by id.</summary>
    public IReadOnlyList<ArticleView> Articles => new ArticleList(view, Facts.Articles);

    /// <summary>The day of the first article that speaks of it, or null.</summary>
    public PartialDate? FirstSeen => DateNumber.ToDate(Facts.Articles is var all && ArticleSlots.Dated(view, all) is var first && first < all.Length ? view.DayOf(all[first]) : 0);

    /// <summary>The day of the last article that speaks of it, or null.</summary>
    public PartialDate? LastSeen => DateNumber.ToDate(Facts.Articles.Length == 0 ? 0 : view.DayOf(Facts.Articles[^1]));

    /// <summary>All values of all properties: by name, most supported first, then by value. A correction takes the place of all values.</summary>
    public IReadOnlyList<PropertyView> Properties => Facts.Properties;

    /// <summary>Its edges but for mentions: by predicate, those from it first, most supported first, then by the other node's id, then by value.</summary>
    public IReadOnlyList<EdgeView> Edges => Facts.Edges;

    /// <summary>Those of <see cref="Edges"/> that lead to entities. Of a node of many articles they are few beside those to events and articles.</summary>
    public IReadOnlyList<EdgeView> EntityEdges => Facts.EntityEdges;

    /// <summary>The entities at the other ends of edges: those with the edge of most articles first, then by id.</summary>
    public IReadOnlyList<NeighbourView> Neighbours => Facts.Neighbours.Sorted;

    /// <summary>The events that edges tie to it, newest first, those without a date last, then by id.</summary>
    public IReadOnlyList<EventView> Events => new NodeList<EventView>(view, Facts.Events.Numbers, static n => new EventView(n));

    /// <summary>The words by which articles mention it: most articles first, then most mentions, then by text.</summary>
    public IReadOnlyList<AliasView> Aliases => Facts.Aliases;

    /// <summary>The event that it is; null for a node of another kind.</summary>
    public EventView? Event => string.Equals(Kind, "Event", StringComparison.Ordinal) ? new EventView(this) : null;

    /// <summary>The figure that it is; null for a node of another kind.</summary>
    public IndicatorView? Indicator => string.Equals(Kind, "Indicator", StringComparison.Ordinal) ? new IndicatorView(this) : null;

    internal int Number { get; }

    internal NodeFacts Facts => facts ??= view.Facts(Number);

    /// <summary>The value of a property that most articles state; null where none does.</summary>
    public string? Value(string property) => Values(property).FirstOrDefault();

    /// <summary>All values of a property, most supported first.</summary>
    public IEnumerable<string> Values(string property) =>
        Properties.Where(p => string.Equals(p.Name, property, StringComparison.Ordinal)).Select(p => p.Value);

    /// <summary>The edges of a type, in the order of <see cref="Edges"/>.</summary>
    /// <param name="predicate">Edge type.</param>
    /// <param name="outward">Only those from it, only those to it; null for both.</param>
    public IEnumerable<EdgeView> EdgesOf(string predicate, bool? outward = null) => Edges.Where(e =>
        string.Equals(e.Predicate, predicate, StringComparison.Ordinal) && (outward is null || e.Outward == outward));

    /// <summary>The places where a body sits, an event took place or a policy applies; a place itself. Most supported first.</summary>
    public IEnumerable<NodeView> Places => string.Equals(Kind, "Region", StringComparison.Ordinal)
        ? [this]
        : EntityEdges.Where(e => e.Outward && e.Predicate is "LOCATED_IN" or "TOOK_PLACE_IN" or "APPLIES_IN" && e.Other.Kind is "Region").Select(e => e.Other).Distinct();

    /// <inheritdoc/>
    public bool Equals(NodeView? other) => other is not null && other.Number == Number && other.view == view;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NodeView);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
