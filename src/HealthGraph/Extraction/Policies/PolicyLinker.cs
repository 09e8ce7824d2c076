namespace HealthGraph.Extraction.Policies;

/// <summary>Policies by what all spellings of a title share; the name is the title as the article writes it.</summary>
internal sealed class PolicyLinker : ILinker
{
    /// <inheritdoc/>
    public void Link(LinkingContext context)
    {
        foreach (var candidate in context.ChosenOf(EntityType.Policy))
        {
            if (candidate.Reading is ChosenPolicy chosen)
            {
                var reading = chosen.Reading;
                var entry = reading.Entry is { } e ? $"{e.File}:{e.Line}" : null;
                var referent = new Referent(EntityType.Policy, reading.Title) { Kind = reading.Kind, Key = reading.Key };
                context.Add(candidate, referent, entry, chosen.Rule.Confidence, chosen.Rule.Reason);
            }
        }
    }
}
