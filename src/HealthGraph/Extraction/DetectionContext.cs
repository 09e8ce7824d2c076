using HealthGraph.Documents;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction;

/// <summary>What detectors know of an article before any name in it is read.</summary>
/// <param name="Article">The article.</param>
/// <param name="Issue">The bulletin's head, or null.</param>
/// <param name="Words">The words of the detectors' lists in the article's text.</param>
internal sealed record DetectionContext(Article Article, Issue? Issue, WordScan Words)
{
    /// <summary>The text that spans count in.</summary>
    public string Text => Article.Text;
}
