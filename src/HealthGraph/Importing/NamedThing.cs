using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Importing;

/// <summary>What a name in a table stands for: the dictionary entry that alone bears it, the only place of that name, else what it says.</summary>
/// <param name="Type">Kind of entity.</param>
/// <param name="Id">Id in an article, such as <c>organization/国家卫生健康委员会</c>.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">Finer kind, or empty.</param>
/// <param name="Code">Code of a region, or null.</param>
/// <param name="Entry">Dictionary entry behind it, or null.</param>
internal sealed record NamedThing(EntityType Type, string Id, string Name, string Kind, string? Code, string? Entry)
{
    /// <summary>Finds it; null for a place that no table of regions has, or that several bear.</summary>
    public static NamedThing? Find(string name, EntityType type, DictionarySet dictionaries) => type switch
    {
        EntityType.Region => Place(name, dictionaries.Regions),
        EntityType.Person => new NamedThing(type, "person/" + name, name, "", null, null),
        _ => Known(name, type, dictionaries.Lexicon),
    };

    /// <summary>The kind of a name that the table does not tell, as far as the dictionaries know it.</summary>
    public static EntityType Guess(string name, EntityType fallback, DictionarySet dictionaries)
    {
        var bearers = dictionaries.Lexicon.Lookup(name);
        return bearers.Any(b => b.Entry.Type == fallback) ? fallback
            : bearers.Count > 0 ? bearers[0].Entry.Type
            : fallback == EntityType.Organization && dictionaries.Regions.ByPath(name) is not null ? EntityType.Region : fallback;
    }

    private static NamedThing Known(string name, EntityType type, Lexicon lexicon)
    {
        var bare = type == EntityType.Policy ? name.Trim('《', '》') : name;
        var bearers = lexicon.Lookup(bare).Where(b => b.Entry.Type == type).ToList();
        var entry = lexicon.Find(type, bare) ?? (bearers is [{ Alias.Ambiguous: false }] ? bearers[0].Entry : null);
        var canonical = entry?.Name ?? bare;
        return new NamedThing(type, $"{type.ToString().ToLowerInvariant()}/{canonical}", canonical, entry?.Kind ?? "", null,
            entry is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.File}:{entry.Line}"));
    }

    private static NamedThing? Place(string name, RegionTable regions)
    {
        var named = regions.NamedBy(name);
        if ((regions.ByPath(name) ?? (named.Count == 1 ? named[0].Region : null)) is not { } region)
        {
            return null;
        }

        return new NamedThing(EntityType.Region, "region/" + (region.Code ?? region.Path), region.Path, "", region.Code, null);
    }
}
