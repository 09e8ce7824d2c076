namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>A node as statements name it, and what people's decisions make it stand for.</summary>
/// <param name="Id">Id in the model.</param>
/// <param name="Canonical">Id of the node that it stands for, mostly its own; null: not an entity.</param>
internal sealed record NodeFace(string Id, string? Canonical);
