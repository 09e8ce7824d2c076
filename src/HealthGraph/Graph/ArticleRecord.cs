namespace HealthGraph.Graph;

/// <summary>Everything that one article of one issue brings to the graph: the unit of writing.</summary>
/// <param name="Article">The article.</param>
/// <param name="Issue">The issue that carries it, or null for a single article.</param>
/// <param name="Ordinal">1-based place in the issue.</param>
/// <param name="Statements">All its claims, sorted by id, each id once.</param>
public sealed record ArticleRecord(ArticleNode Article, IssueNode? Issue, int Ordinal, IReadOnlyList<Statement> Statements);
