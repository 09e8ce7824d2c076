using HealthGraph.Extraction;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>A document read, extracted and made into records, ready to be written.</summary>
/// <param name="Records">Its articles.</param>
/// <param name="Findings">What was wrong with it.</param>
internal sealed record ReadDocument(IReadOnlyList<ArticleRecord> Records, IReadOnlyList<Finding> Findings)
{
    /// <summary>The records of an extracted document.</summary>
    public static ReadDocument Of(ExtractedBulletin document, ArticleStatements statements) => new(
        [.. document.Articles.Select(a => statements.Record(a, document.Bulletin.Issue, document.DictionaryVersion))], document.Bulletin.Findings);
}
