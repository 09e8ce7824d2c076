using HealthGraph.Api.Evidence;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>That a node of the kinds that articles bring themselves, an event or a figure, is there.</summary>
/// <param name="Node">The node.</param>
/// <param name="Key">The statements that say so.</param>
internal sealed record NodeFact(NodeView Node, FactKey Key) : IFact
{
    /// <inheritdoc/>
    public GraphView Graph => Node.Graph;

    /// <inheritdoc/>
    public int ArticleCount => Node.ArticleCount;

    /// <summary>That an event was reported.</summary>
    public static NodeFact Of(EventView item) => new(item.Node, new FactKey(null, "REPORTS", item.Id, null, FactEnd.Of(item.Node)));

    /// <summary>That a figure was given.</summary>
    public static NodeFact Of(IndicatorView item) => new(item.Node, new FactKey(item.Id, "value", null, null, FactEnd.Of(item.Node)));
}
