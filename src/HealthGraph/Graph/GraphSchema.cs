namespace HealthGraph.Graph;

/// <summary>The one list of node kinds, their properties and the edges between them; stores, Cypher files and the API are tested against it.</summary>
public static class GraphSchema
{
    private const string FigurePrefix = "indicator/";

    /// <summary>Node kinds that are named entities; the part of a node id before the slash is the kind in lower case.</summary>
    public static IReadOnlyList<string> EntityKinds { get; } = ["Organization", "Person", "Region", "Policy", "Topic"];

    /// <summary>All node kinds.</summary>
    public static IReadOnlyList<string> NodeKinds { get; } = ["Issue", "Article", .. EntityKinds, "Event", "Indicator"];

    /// <summary>Properties that statements make, by node kind. A role as a property of an event holds a participant that is no entity.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Properties { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["Organization"] = ["name", "kind"],
        ["Person"] = ["name"],
        ["Region"] = ["name", "kind", "candidate"],
        ["Policy"] = ["name", "kind"],
        ["Topic"] = ["name"],
        ["Event"] = ["name", "type", "trigger", "date", "endDate", "planned", "object", "subject", "participant", "speaker"],
        ["Indicator"] = ["name", "value", "upper", "bound", "unit", "asOf", "surface"],
    };

    /// <summary>Edges that statements make.</summary>
    public static IReadOnlyList<string> Edges { get; } =
    [
        "MENTIONS", "REPORTS", "PUBLISHED_BY", "AFFILIATED_WITH", "ISSUED_BY", "PART_OF", "LOCATED_IN", "PARTICIPATED_IN", "TOOK_PLACE_IN",
        "CONCERNS", "MEASURES", "IMPLEMENTS", "CITES", "REPLACES", "APPLIES_IN",
    ];

    /// <summary>The kind of node that an id names.</summary>
    /// <exception cref="ArgumentException">The id begins with no kind.</exception>
    public static string KindOf(string nodeId)
    {
        var slash = nodeId.IndexOf('/');
        var prefix = slash < 0 ? nodeId : nodeId.AsSpan(0, slash);
        for (var i = 0; i < NodeKinds.Count; i++)
        {
            if (prefix.Equals(NodeKinds[i], StringComparison.OrdinalIgnoreCase))
            {
                return NodeKinds[i];
            }
        }

        throw new ArgumentException($"'{nodeId}' begins with no kind of node.", nameof(nodeId));
    }

    /// <summary>The article that alone can tell of a node, as the node's id shows: of <c>article/A</c> itself, and of a figure <c>indicator/A-…</c>.</summary>
    /// <returns>Id of the article; null for a node that any article may tell of.</returns>
    public static string? OwnerOf(string nodeId)
    {
        ArgumentNullException.ThrowIfNull(nodeId);
        if (nodeId.StartsWith("article/", StringComparison.Ordinal))
        {
            return nodeId;
        }

        var dash = nodeId.StartsWith(FigurePrefix, StringComparison.Ordinal) ? nodeId.LastIndexOf('-') : -1;
        return dash <= FigurePrefix.Length ? null : string.Concat("article/", nodeId.AsSpan(FigurePrefix.Length..dash));
    }
}
