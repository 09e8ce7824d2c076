using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>By which end of an edge its statements are looked up.</summary>
internal static class Anchors
{
    /// <summary>The id of the node that fewer articles speak of: the store has fewer statements to go through.</summary>
    public static string Of(NodeView left, NodeView right) => right.ArticleCount < left.ArticleCount ? right.Id : left.Id;
}
