namespace HealthGraph.Importing;

/// <summary>What people's decisions come to for one node: the id that it stands for, or a property set right.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="Property">The property, or null for a canonical id.</param>
/// <param name="Value">The property's value; the canonical id, empty for no entity.</param>
public sealed record DecidedNode(string NodeId, string? Property, string Value);
