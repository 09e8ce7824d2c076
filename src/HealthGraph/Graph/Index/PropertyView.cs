namespace HealthGraph.Graph.Index;

/// <summary>One value of one property of a node.</summary>
/// <param name="Name">Property: <c>kind</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Articles">How many articles state it; 0 where only a person does.</param>
/// <param name="First">The day of the first of them, or null.</param>
/// <param name="Last">The day of the last of them, or null.</param>
public sealed record PropertyView(string Name, string Value, int Articles, PartialDate? First, PartialDate? Last);
