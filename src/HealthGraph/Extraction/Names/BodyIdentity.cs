namespace HealthGraph.Extraction.Names;

/// <summary>The bodies that a name may stand for when nothing but the name is known.</summary>
/// <param name="Names">Canonical names; empty where the name leaves its region to the context.</param>
/// <param name="Sure">Whether the name by itself is enough.</param>
internal sealed record BodyIdentity(IReadOnlyList<string> Names, bool Sure);
