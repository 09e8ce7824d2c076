namespace HealthGraph.Extraction;

/// <summary>Gathers linked mentions into entities: one entity a canonical name.</summary>
internal static class EntityGathering
{
    /// <summary>Entities in the order of their first mention, the mentions of each in the order of the text.</summary>
    public static List<Entity> Gather(IReadOnlyList<LinkedMention> linked)
    {
        var byId = new Dictionary<string, (Referent First, List<Mention> Mentions)>(StringComparer.Ordinal);
        foreach (var (mention, referent) in InOrder(linked))
        {
            var id = referent.Id;
            if (!byId.TryGetValue(id, out var gathered))
            {
                byId.Add(id, gathered = (referent, []));
            }

            gathered.Mentions.Add(mention);
        }

        var entities = new List<Entity>(byId.Count);
        foreach (var (id, (first, mentions)) in byId)
        {
            entities.Add(Entity(id, first, mentions));
        }

        entities.Sort((a, b) => a.Mentions[0].Span.Start.CompareTo(b.Mentions[0].Span.Start) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));
        return entities;
    }

    // Two mentions of one span keep the order in which they were linked.
    private static LinkedMention[] InOrder(IReadOnlyList<LinkedMention> linked)
    {
        var keys = new (int Start, int End, int Nth)[linked.Count];
        var sorted = new LinkedMention[linked.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            (keys[i], sorted[i]) = ((linked[i].Mention.Span.Start, linked[i].Mention.Span.End, i), linked[i]);
        }

        Array.Sort(keys, sorted);
        return sorted;
    }

    private static Entity Entity(string id, Referent referent, List<Mention> mentions) =>
        new()
        {
            Id = id,
            Type = referent.Type,
            Name = referent.Name,
            Code = referent.Code,
            Kind = referent.Kind,
            Region = referent.Region,
            Parent = referent.Parent,
            Ambiguous = referent.Candidates is not null,
            Candidates = referent.Candidates ?? [],
            Mentions = mentions,
        };
}
