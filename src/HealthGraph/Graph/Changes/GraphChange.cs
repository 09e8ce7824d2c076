namespace HealthGraph.Graph.Changes;

/// <summary>One difference between a graph before and after.</summary>
/// <param name="Kind"><c>appears</c>, <c>vanishes</c> or <c>changes</c>.</param>
/// <param name="What"><c>node</c>, <c>event</c>, <c>edge</c> or <c>property</c>.</param>
/// <param name="Subject">Node id.</param>
/// <param name="Predicate">Edge type or property; null for a node.</param>
/// <param name="Before">What was there: the other end of an edge with its qualifier, or values; null where nothing was.</param>
/// <param name="After">What would be there, or null.</param>
public sealed record GraphChange(string Kind, string What, string Subject, string? Predicate, string? Before, string? After);
