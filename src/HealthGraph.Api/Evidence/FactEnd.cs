using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Evidence;

/// <summary>A node by which the statements of a fact can be looked up.</summary>
/// <param name="Id">Canonical id.</param>
/// <param name="Articles">How many articles speak of it: about what it costs.</param>
internal readonly record struct FactEnd(string Id, int Articles)
{
    /// <summary>A node as an end.</summary>
    public static FactEnd Of(NodeView node) => new(node.Id, node.ArticleCount);
}
