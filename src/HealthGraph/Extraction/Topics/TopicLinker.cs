using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Topics;

/// <summary>Topics go to their canonical name in the closed list.</summary>
internal sealed class TopicLinker : ILinker
{
    /// <inheritdoc/>
    public void Link(LinkingContext context)
    {
        foreach (var candidate in context.ChosenOf(EntityType.Topic))
        {
            if (candidate.Reading is LexiconEntry entry)
            {
                context.Add(candidate, new Referent(EntityType.Topic, entry.Name), $"{entry.File}:{entry.Line}", 0.97,
                    "the list of topics has this word");
            }
        }
    }
}
