namespace HealthGraph.Graph;

/// <summary>An article with its statements as they were written.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statements">By id.</param>
public sealed record StoredArticle(ArticleNode Article, IReadOnlyList<Statement> Statements);
