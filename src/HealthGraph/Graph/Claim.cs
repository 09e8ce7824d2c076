namespace HealthGraph.Graph;

/// <summary>What a statement of an article says, without where it says it: places stand for nodes.</summary>
/// <param name="Subject">Place of the node in <see cref="WrittenArticle.Nodes"/>.</param>
/// <param name="Predicate">An edge type or a property of <see cref="GraphSchema"/>.</param>
/// <param name="Object">Place of the other node, or -1 for a property.</param>
/// <param name="Value">The property's value or the edge's qualifier, or null.</param>
public readonly record struct Claim(int Subject, string Predicate, int Object, string? Value);
