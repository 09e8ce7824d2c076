namespace HealthGraph.Extraction.Facts;

/// <summary>One mention with the entity that it names.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Entity">What it names.</param>
internal readonly record struct Naming(TextSpan Span, Entity Entity)
{
    /// <summary>Whether it names a body or a place, which may act and hold posts.</summary>
    public bool IsActor => Entity.Type is EntityType.Organization or EntityType.Region;

    /// <summary>Whether it names a person.</summary>
    public bool IsPerson => Entity.Type == EntityType.Person;

    /// <summary>Whether it names a body.</summary>
    public bool IsOrganization => Entity.Type == EntityType.Organization;
}
