namespace HealthGraph.Api.Paging;

/// <summary>An item of a page.</summary>
/// <param name="Cursor">Where it lies.</param>
/// <param name="Node">The item.</param>
internal sealed record Edge(string Cursor, object Node);
