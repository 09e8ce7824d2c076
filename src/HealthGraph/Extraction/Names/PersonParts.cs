namespace HealthGraph.Extraction.Names;

/// <summary>A person as named: 四川省卫健委主任张建军.</summary>
/// <param name="Name">The personal name, or the family name alone.</param>
/// <param name="Body">The body of the post; empty where none is named.</param>
/// <param name="Partial">Whether only the family name is given: 张院长, 张某, 老张.</param>
/// <param name="Titles">What stands behind the name.</param>
internal sealed record PersonParts(string Name, string Body, bool Partial, string Titles);
