namespace HealthGraph.Graph;

/// <summary>A node as a list shows it.</summary>
/// <param name="Id">Canonical id.</param>
/// <param name="Type">A node kind of <see cref="GraphSchema"/>.</param>
/// <param name="Name">Its name, title or caption.</param>
/// <param name="Articles">How many articles speak of it.</param>
public sealed record NodeSummary(string Id, string Type, string Name, int Articles);
