using HealthGraph.Api.Evidence;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>An edge as seen from one of its nodes.</summary>
/// <param name="Edge">The edge.</param>
internal sealed record RelationItem(EdgeView Edge) : IFact
{
    /// <inheritdoc/>
    public GraphView Graph => Edge.From.Graph;

    /// <summary>Name of the edge type, which is that of the enum.</summary>
    public string Type => Edge.Predicate;

    /// <summary><c>OUT</c> or <c>IN</c>, from the node that was asked.</summary>
    public string Direction => Edge.Outward ? "OUT" : "IN";

    /// <summary>Post or role, or null.</summary>
    public string? Title => Edge.Value;

    /// <summary>The other end.</summary>
    public NodeView Other => Edge.Other;

    /// <inheritdoc/>
    public int ArticleCount => Edge.Articles;

    /// <summary>Day of the first article that states it, or null.</summary>
    public PartialDate? FirstSeen => Edge.First;

    /// <summary>Day of the last article that states it, or null.</summary>
    public PartialDate? LastSeen => Edge.Last;

    /// <inheritdoc/>
    public FactKey Key => new(Edge.Subject.Id, Edge.Predicate, Edge.Object.Id, Edge.Value, Anchors.Of(Edge.Subject, Edge.Object));

    /// <summary>What decides between relations of equally many articles.</summary>
    public string Order => $"{Edge.Predicate} {Direction} {Edge.Other.Id} {Edge.Value}";
}
