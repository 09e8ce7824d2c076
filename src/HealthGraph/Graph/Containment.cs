namespace HealthGraph.Graph;

/// <summary>An issue carries an article.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Ordinal">1-based place in the issue.</param>
public sealed record Containment(string IssueId, string ArticleId, int Ordinal);
