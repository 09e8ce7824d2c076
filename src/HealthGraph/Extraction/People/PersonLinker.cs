namespace HealthGraph.Extraction.People;

/// <summary>Persons by full name: one name is one person in an article.</summary>
internal sealed class PersonLinker : ILinker
{
    /// <inheritdoc/>
    public void Link(LinkingContext context)
    {
        foreach (var candidate in context.ChosenOf(EntityType.Person))
        {
            if (candidate.Reading is PersonRule rule)
            {
                var name = new string([.. candidate.Span.Of(context.Text).Where(c => !Han.IsSpace(c))]);
                context.Add(candidate, new Referent(EntityType.Person, name), null, rule.Confidence, rule.Reason);
            }
        }
    }
}
