namespace HealthGraph.Dictionaries.Regions;

/// <summary>A region that a surface may name.</summary>
/// <param name="Region">The region.</param>
/// <param name="Form">How the surface names it.</param>
/// <param name="NeedsContext">Written <c>alias?</c>: counts only where the context supports it.</param>
public readonly record struct RegionName(Region Region, RegionForm Form, bool NeedsContext);
