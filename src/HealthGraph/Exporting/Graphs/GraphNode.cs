namespace HealthGraph.Exporting.Graphs;

/// <summary>A node as formats of plain graphs see it.</summary>
/// <param name="Id">Canonical id.</param>
/// <param name="Kind">A node kind.</param>
/// <param name="Label">Name or title.</param>
/// <param name="First">Earliest date on which an article speaks of it, or null.</param>
/// <param name="Last">Latest such date, or null.</param>
/// <param name="Values">Attributes of <see cref="GraphAttributes.OfNodes"/> by name; those without a value are left out.</param>
internal sealed record GraphNode(string Id, string Kind, string Label, PartialDate? First, PartialDate? Last, IReadOnlyList<KeyValuePair<string, string>> Values);
