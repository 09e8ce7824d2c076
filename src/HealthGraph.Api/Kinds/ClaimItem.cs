using HealthGraph.Api.Evidence;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>What articles say of one property of a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Claim">Property, value, how many articles.</param>
internal sealed record ClaimItem(NodeView Node, PropertyView Claim) : IFact
{
    /// <inheritdoc/>
    public GraphView Graph => Node.Graph;

    /// <summary>The property.</summary>
    public string Property => Claim.Name;

    /// <summary>Its value.</summary>
    public string Value => Claim.Value;

    /// <inheritdoc/>
    public int ArticleCount => Claim.Articles;

    /// <inheritdoc/>
    public FactKey Key => new(Node.Id, Claim.Name, null, Claim.Value, FactEnd.Of(Node));
}
