using HealthGraph.Graph;

namespace HealthGraph.Exporting;

/// <summary>An article in its place in an issue.</summary>
/// <param name="Article">The article.</param>
/// <param name="Issue">The issue that carries it here, or null.</param>
/// <param name="Ordinal">1-based place in the issue, or null.</param>
public sealed record PlacedArticle(ArticleNode Article, IssueNode? Issue, int? Ordinal);
