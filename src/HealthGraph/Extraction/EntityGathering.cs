namespace HealthGraph.Extraction;

/// <summary>Gathers linked mentions into entities: one entity a canonical name.</summary>
internal static class EntityGathering
{
    /// <summary>Entities in the order of their first mention, the mentions of each in the order of the text.</summary>
    public static List<Entity> Gather(IEnumerable<LinkedMention> linked)
    {
        var byId = new Dictionary<string, List<LinkedMention>>(StringComparer.Ordinal);
        foreach (var mention in linked.OrderBy(l => l.Mention.Span.Start).ThenBy(l => l.Mention.Span.End))
        {
            var id = mention.Referent.Id;
            if (!byId.TryGetValue(id, out var mentions))
            {
                byId.Add(id, mentions = []);
            }

            mentions.Add(mention);
        }

        return [.. byId.Values.Select(Entity).OrderBy(e => e.Mentions[0].Span.Start).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    private static Entity Entity(List<LinkedMention> mentions)
    {
        var referent = mentions[0].Referent;
        return new Entity
        {
            Id = referent.Id,
            Type = referent.Type,
            Name = referent.Name,
            Code = referent.Code,
            Kind = referent.Kind,
            Region = referent.Region,
            Parent = referent.Parent,
            Ambiguous = referent.Candidates is not null,
            Candidates = referent.Candidates ?? [],
            Mentions = [.. mentions.Select(m => m.Mention)],
        };
    }
}
