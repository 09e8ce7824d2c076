namespace HealthGraph.Extraction;

/// <summary>A lasting tie between two entities that the article states.</summary>
/// <param name="Type"><c>AFFILIATED_WITH</c>, <c>ISSUED_BY</c>, <c>PART_OF</c>, <c>LOCATED_IN</c>, or a policy link (<c>IMPLEMENTS</c>, <c>CITES</c>, <c>REPLACES</c>, <c>APPLIES_IN</c>).</param>
/// <param name="From">Id of an entity of the article.</param>
/// <param name="To">Id of an entity, or a canonical name where that entity has no mention of its own.</param>
/// <param name="Title">Post, for AFFILIATED_WITH; else null.</param>
/// <param name="Evidence">The sentence, in the article's text.</param>
/// <param name="Rule">Name of the rule.</param>
public sealed record Relation(string Type, string From, string To, string? Title, TextSpan Evidence, string Rule)
{
    /// <summary>Whether it ties a policy to another or to a place: beyond the four types of the published format.</summary>
    public bool IsPolicyLink => Type is "IMPLEMENTS" or "CITES" or "REPLACES" or "APPLIES_IN";
}
