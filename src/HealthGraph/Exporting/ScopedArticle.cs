using HealthGraph.Graph;

namespace HealthGraph.Exporting;

/// <summary>An article that is exported.</summary>
/// <param name="Stored">The article with its statements as written, no decision applied.</param>
/// <param name="Date">Its date, else that of the first issue that carried it, or null.</param>
public sealed record ScopedArticle(StoredArticle Stored, PartialDate? Date)
{
    /// <summary>The article itself.</summary>
    public ArticleNode Article => Stored.Article;
}
