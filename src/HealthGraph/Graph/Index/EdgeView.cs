namespace HealthGraph.Graph.Index;

/// <summary>An edge as seen from one of its nodes: what all articles that state it add up to.</summary>
/// <remarks>Its evidence: the statements of the subject, the predicate, the object and the value, see <see cref="Subject"/>.</remarks>
public sealed class EdgeView
{
    private readonly FactCount count;
    private readonly GraphView view;

    internal EdgeView(GraphView view, NodeView from, FactKey key, FactCount count, string? value)
    {
        (this.view, this.count, Value) = (view, count, value);
        (Predicate, Outward) = (view.Tables.Predicates[key.Predicate], key.Way == FactWay.Outward);
        (From, Other) = (from, new NodeView(view, key.Other));
    }

    /// <summary>Edge type: <c>AFFILIATED_WITH</c>.</summary>
    public string Predicate { get; }

    /// <summary>Whether the node that it was asked of is the subject.</summary>
    public bool Outward { get; }

    /// <summary>The node that it was asked of.</summary>
    public NodeView From { get; }

    /// <summary>The node at the other end.</summary>
    public NodeView Other { get; }

    /// <summary>The subject of the statements that it is made of.</summary>
    public NodeView Subject => Outward ? From : Other;

    /// <summary>The object of the statements that it is made of.</summary>
    public NodeView Object => Outward ? Other : From;

    /// <summary>Its qualifier: the post of a person, the role in an event, the source line of an article; or null.</summary>
    public string? Value { get; }

    /// <summary>How many articles state it.</summary>
    public int Articles => count.Articles;

    /// <summary>The day of the first of them, or null.</summary>
    public PartialDate? First => DateNumber.ToDate(count.First);

    /// <summary>The day of the last of them, or null.</summary>
    public PartialDate? Last => DateNumber.ToDate(count.Last);

    /// <summary>The first article that states it.</summary>
    public ArticleView FirstArticle => new(view, count.FirstArticle);
}
