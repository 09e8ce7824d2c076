using HealthGraph.GraphQL;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Filtering;

/// <summary>What a filter may ask of the graph while it is made.</summary>
/// <param name="View">The graph.</param>
internal sealed record FilterScope(GraphView View)
{
    /// <summary>The id that an id stands for: that of a merged node leads to the one that is shown.</summary>
    public string? Canonical(string? id) => id is null ? null : View.Node(id)?.Id ?? id;
}
