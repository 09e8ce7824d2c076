namespace HealthGraph.Extraction.Facts;

/// <summary>What an article states about the entities that it names.</summary>
/// <param name="Relations">In the order of their evidence.</param>
/// <param name="Events">In the order of their evidence.</param>
/// <param name="Indicators">In the order of the text.</param>
internal sealed record ArticleFacts(IReadOnlyList<Relation> Relations, IReadOnlyList<Event> Events, IReadOnlyList<Indicator> Indicators);
