using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The parameters of <c>write/replace-resolution</c>.</summary>
internal static class ResolutionRows
{
    /// <summary>The rows of a resolution, by id.</summary>
    public static Dictionary<string, object?> Of(Resolution resolution) => new(StringComparer.Ordinal)
    {
        ["canonical"] = resolution.Canonical.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new object?[]
        {
            p.Key, p.Value, NodeLabels.Of(p.Key), p.Value.Length == 0 ? [] : NodeLabels.Of(p.Value),
        }),
        ["corrections"] = resolution.Corrections.OrderBy(p => p.Key.NodeId, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Property, StringComparer.Ordinal).Select(p => new object?[] { p.Key.NodeId, p.Key.Property, p.Value }),
        ["lists"] = NodeLabels.ListProperties,
        ["numbers"] = NodeLabels.NumberProperties,
    };
}
