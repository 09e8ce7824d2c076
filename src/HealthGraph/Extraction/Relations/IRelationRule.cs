using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>One way in which an article states a relation. Holds no state of an article.</summary>
internal interface IRelationRule
{
    /// <summary>Adds what the rule finds; doubles are taken out later.</summary>
    void Find(ArticleReading reading, RelationSink sink);
}
