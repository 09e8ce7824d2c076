namespace HealthGraph.Exporting.Graphs;

/// <summary>An edge as formats of plain graphs see it.</summary>
/// <param name="Id">Unique in the export.</param>
/// <param name="Source">Id of the node where it begins.</param>
/// <param name="Target">Id of the node where it ends.</param>
/// <param name="Type">Its type.</param>
/// <param name="Weight">How many articles state it; how often an article mentions a node.</param>
/// <param name="First">Earliest date on which an article states it, or null.</param>
/// <param name="Last">Latest such date, or null.</param>
/// <param name="Values">Attributes of <see cref="GraphAttributes.OfEdges"/> by name; those without a value are left out.</param>
internal sealed record GraphEdge(
    string Id, string Source, string Target, string Type, int Weight, PartialDate? First, PartialDate? Last, IReadOnlyList<KeyValuePair<string, string>> Values);
