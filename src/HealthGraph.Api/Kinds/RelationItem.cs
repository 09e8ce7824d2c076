using HealthGraph.Api.Evidence;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Kinds;

/// <summary>An edge as seen from one of its nodes.</summary>
/// <param name="Subject">Where it begins.</param>
/// <param name="Type">Its type, which is a name of the enum.</param>
/// <param name="Object">Where it ends.</param>
/// <param name="Title">Post or role, or null.</param>
/// <param name="ArticleCount">How many articles state it.</param>
/// <param name="FirstSeen">Day of the first of them, or null.</param>
/// <param name="LastSeen">Day of the last of them, or null.</param>
/// <param name="IsOutward">It was asked of the node where it begins.</param>
internal sealed record RelationItem(
    NodeView Subject, string Type, NodeView Object, string? Title, int ArticleCount, PartialDate? FirstSeen, PartialDate? LastSeen, bool IsOutward) : IFact
{
    /// <inheritdoc/>
    public GraphView Graph => Subject.Graph;

    /// <summary><c>OUT</c> or <c>IN</c>, from the node that was asked.</summary>
    public string Direction => IsOutward ? "OUT" : "IN";

    /// <summary>The end that was not asked.</summary>
    public NodeView Other => IsOutward ? Object : Subject;

    /// <inheritdoc/>
    public FactKey Key => new(Subject.Id, Type, Object.Id, Type is "MENTIONS" ? null : Title, FactEnd.Of(Subject), FactEnd.Of(Object));

    /// <summary>What decides between relations of equally many articles.</summary>
    public string Order => $"{Type} {Direction} {Other.Id} {Title}";

    /// <summary>An edge of a node.</summary>
    public static RelationItem Of(EdgeView edge) => new(edge.Subject, edge.Predicate, edge.Object, edge.Value, edge.Articles, edge.First, edge.Last, edge.Outward);

    /// <summary>A step that is taken from a node.</summary>
    public static RelationItem Of(Link link, NodeView from) =>
        new(link.Subject, link.Predicate, link.Object, link.Value, link.Articles, link.First, link.Last, from.Equals(link.Subject));
}
