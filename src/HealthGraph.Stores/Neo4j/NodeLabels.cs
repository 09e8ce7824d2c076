using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The labels of nodes, beside <c>Node</c>, which all have.</summary>
internal static class NodeLabels
{
    /// <summary>Properties of which a node may have several values: lists in the visible graph.</summary>
    public static IReadOnlyList<string> ListProperties { get; } = ["candidate", "object", "participant", "speaker", "subject"];

    /// <summary>Properties that are numbers in the visible graph.</summary>
    public static IReadOnlyList<string> NumberProperties { get; } = ["upper", "value"];

    /// <summary>The labels of a node: its kind, and <c>Entity</c> for the kinds that are named entities.</summary>
    public static IReadOnlyList<string> Of(string nodeId)
    {
        var kind = GraphSchema.KindOf(nodeId);
        return GraphSchema.EntityKinds.Contains(kind, StringComparer.Ordinal) ? ["Entity", kind] : [kind];
    }
}
