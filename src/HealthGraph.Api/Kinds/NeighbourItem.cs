using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>An entity that edges tie to another.</summary>
/// <param name="Entity">The neighbour.</param>
/// <param name="Relations">The edges between the two, those of most articles first.</param>
internal sealed record NeighbourItem(NodeView Entity, IReadOnlyList<RelationItem> Relations)
{
    /// <summary>Kinds of edges between the two, by name.</summary>
    public IReadOnlyList<string> RelationTypes => [.. Relations.Select(r => r.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The most articles that state one of the edges.</summary>
    public int ArticleCount => Relations[0].ArticleCount;

    /// <summary>The entities that edges tie to a node, those of most articles first, then by id.</summary>
    public static IEnumerable<NeighbourItem> Of(NodeView node, IReadOnlyList<string>? kinds) => node.Neighbours
        .Where(n => kinds is null || kinds.Contains(NodeFacets.KindName(n.Node), StringComparer.Ordinal))
        .Select(n => new NeighbourItem(n.Node, [.. n.Edges.Select(RelationItem.Of)]));
}
