using System.Collections;
using HealthGraph.Documents;

namespace HealthGraph.Extraction;

/// <summary>The articles of a document, each extracted when it is asked for: what is found in an article takes fifty times its text.</summary>
/// <remarks>Immutable; many threads may share one. Asking twice gives the same answer at twice the price.</remarks>
internal sealed class ArticlesOnDemand(Bulletin bulletin, ArticleExtractor extractor) : IReadOnlyList<ExtractedArticle>
{
    /// <inheritdoc/>
    public int Count => bulletin.Articles.Count;

    /// <inheritdoc/>
    public ExtractedArticle this[int index] => extractor.Extract(bulletin.Articles[index], bulletin.Issue);

    /// <inheritdoc/>
    public IEnumerator<ExtractedArticle> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
