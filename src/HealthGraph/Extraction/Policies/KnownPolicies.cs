using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Policies;

/// <summary>Policies of the dictionaries, found by any spelling of title or nickname.</summary>
internal sealed class KnownPolicies
{
    private readonly Dictionary<string, LexiconEntry> byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry?> byTitleWithoutIssuer = new(StringComparer.Ordinal);

    /// <summary>Takes the policies of a lexicon.</summary>
    public KnownPolicies(Lexicon lexicon)
    {
        foreach (var entry in lexicon.Entries.Where(e => e.Type == EntityType.Policy))
        {
            var title = PolicyTitle.Normalize(entry.Name);
            byTitle.TryAdd(title, entry);
            var bare = PolicyTitle.WithoutIssuer(title);
            byTitleWithoutIssuer[bare] = byTitleWithoutIssuer.ContainsKey(bare) ? null : entry;
        }
    }

    /// <summary>The policy with this title, issuer and marks as they may be; null where none is known or more than one is.</summary>
    public LexiconEntry? Find(string title)
    {
        var normal = PolicyTitle.Normalize(title);
        if (byTitle.TryGetValue(normal, out var entry))
        {
            return entry;
        }

        var bare = PolicyTitle.WithoutIssuer(normal);
        return bare.Length == normal.Length || PolicyTitle.HasNationalIssuer(normal) ? byTitleWithoutIssuer.GetValueOrDefault(bare) : null;
    }
}
