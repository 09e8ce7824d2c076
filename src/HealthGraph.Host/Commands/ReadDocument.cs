using HealthGraph.Extraction;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>A document read, extracted and made into records, ready to be written.</summary>
/// <param name="Records">Its articles.</param>
/// <param name="Findings">What was wrong with it.</param>
internal sealed record ReadDocument(IReadOnlyList<ArticleRecord> Records, IReadOnlyList<Finding> Findings)
{
    /// <summary>The records of an extracted document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="statements">Makes records of articles.</param>
    /// <param name="store">Prepares them for writing; null where it is not known yet.</param>
    public static ReadDocument Of(ExtractedBulletin document, ArticleStatements statements, IGraphWriter? store)
    {
        var records = document.Articles.Select(a => statements.Record(a, document.Bulletin.Issue, document.DictionaryVersion));
        return new ReadDocument([.. records.Select(r => store is null ? r : store.Prepare(r))], document.Bulletin.Findings);
    }
}
