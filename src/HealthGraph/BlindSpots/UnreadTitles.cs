using HealthGraph.Extraction.Policies;

namespace HealthGraph.BlindSpots;

/// <summary>Finds titles in 《》 that were not read as policies: books and papers, and documents of a kind that no dictionary knows.</summary>
internal static class UnreadTitles
{
    /// <summary>The titles, in the order of the text.</summary>
    public static IEnumerable<NameShape> Find(string text, Coverage coverage) =>
        from title in TitleInBrackets.FindAll(text)
        where !coverage.Touches(title.Span)
        select new NameShape(title.Span, EntityType.Policy, "");
}
