namespace HealthGraph.Graph.Decisions;

/// <summary>What a person can set right, and what that means for the graph.</summary>
public static class Corrections
{
    /// <summary><c>name type date place</c>.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["name", "type", "date", "place"];

    /// <summary>What is wrong with a correction, one sentence; null where nothing is.</summary>
    internal static string? Fault(string node, string? property, string? value)
    {
        if (property is null || !Properties.Contains(property, StringComparer.Ordinal))
        {
            return $"'{property}' cannot be corrected; {string.Join(", ", Properties)} can.";
        }

        if (value is null)
        {
            return $"A correction of the {property} needs a value.";
        }

        return property switch
        {
            "date" when GraphSchema.KindOf(node) is not "Event" => $"'{node}' has no date; an event has one.",
            "date" when PartialDate.TryParse(value) is null => $"'{value}' is no date; write 2023, 2023-10 or 2023-10-27.",
            "place" when GraphSchema.KindOf(node) is not ("Event" or "Organization") => $"'{node}' has no place; an event or a body has one.",
            "place" when !value.StartsWith("region/", StringComparison.Ordinal) => $"'{value}' is no id of a region, as in region/510700.",
            _ => null,
        };
    }

    /// <summary>The property or edge of the graph that a correction speaks of.</summary>
    /// <param name="node">Node id.</param>
    /// <param name="property">One of <see cref="Properties"/>.</param>
    public static string PredicateOf(string node, string property) => (GraphSchema.KindOf(node), property) switch
    {
        ("Event", "place") => "TOOK_PLACE_IN",
        (_, "place") => "LOCATED_IN",
        ("Event", _) or (_, "name" or "date") => property,
        _ => "kind",
    };

    /// <summary>The id that an entity gets where its type is corrected to another kind of entity; null for any other correction.</summary>
    internal static string? RetypedId(string node, string property, string value)
    {
        var kind = GraphSchema.EntityKinds.FirstOrDefault(k => string.Equals(k, value, StringComparison.OrdinalIgnoreCase));
        if (property is not "type" || kind is null || !GraphSchema.EntityKinds.Contains(GraphSchema.KindOf(node), StringComparer.Ordinal))
        {
            return null;
        }

        // A person's id ends with the body, an ambiguous place's with the article: no part of another kind's id.
        var name = node[(node.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('@')[0];
        var id = $"{kind.ToLowerInvariant()}/{name}";
        return string.Equals(id, node, StringComparison.Ordinal) ? null : id;
    }
}
