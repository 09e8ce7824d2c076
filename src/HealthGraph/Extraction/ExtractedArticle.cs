using HealthGraph.Documents;

namespace HealthGraph.Extraction;

/// <summary>An article with all that was found in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Entities">In the order of their first mention.</param>
/// <param name="Relations">In the order of their evidence.</param>
/// <param name="Events">In the order of their evidence.</param>
/// <param name="Indicators">In the order of the text.</param>
public sealed record ExtractedArticle(
    Article Article, IReadOnlyList<Entity> Entities, IReadOnlyList<Relation> Relations, IReadOnlyList<Event> Events,
    IReadOnlyList<Indicator> Indicators);
