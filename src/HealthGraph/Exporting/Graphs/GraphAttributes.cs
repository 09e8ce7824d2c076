using HealthGraph.Graph;

namespace HealthGraph.Exporting.Graphs;

/// <summary>The attributes of nodes and edges in formats that declare them, with their types: <c>string long double</c>.</summary>
/// <remarks>What statements call <c>kind</c> (hospital, 通知) is <c>class</c> here, since <c>kind</c> tells the kind of node.</remarks>
internal static class GraphAttributes
{
    /// <summary>Of nodes: what all have, the properties of all kinds, what articles and issues have.</summary>
    public static IReadOnlyList<(string Name, string Type)> OfNodes { get; } =
    [
        ("kind", "string"), ("name", "string"), ("aliases", "string"), ("articles", "long"), ("firstSeen", "string"), ("lastSeen", "string"),
        .. GraphSchema.Properties.Values.SelectMany(p => p).Distinct(StringComparer.Ordinal).Where(p => p is not "name")
            .Select(p => (NameOf(p), p is "value" or "upper" ? "double" : "string")),
        ("source", "string"), ("url", "string"), ("publishedOn", "string"), ("series", "string"), ("number", "long"), ("publisher", "string"),
    ];

    /// <summary>Of edges.</summary>
    public static IReadOnlyList<(string Name, string Type)> OfEdges { get; } =
    [
        ("type", "string"), ("value", "string"), ("count", "long"), ("firstSeen", "string"), ("lastSeen", "string"), ("sentence", "string"),
        ("rule", "string"), ("article", "string"), ("title", "string"), ("source", "string"), ("url", "string"), ("publishedOn", "string"),
    ];

    /// <summary>What a property of the model is called.</summary>
    public static string NameOf(string property) => property is "kind" ? "class" : property;
}
