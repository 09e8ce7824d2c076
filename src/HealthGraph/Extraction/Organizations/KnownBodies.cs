using System.Globalization;
using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Picks among the bearers of a name of the lexicon.</summary>
internal sealed class KnownBodies(NameKnowledge knowledge, ArticlePlaces places, NamedBodies named)
{
    /// <summary>The bearer that the article means, candidates where it does not say, or null where the short name is no name here.</summary>
    public BodyResolution? Resolve(NameReading reading)
    {
        var bearers = reading.Known;
        var sure = bearers.Where(b => !b.Alias.Ambiguous).ToList();
        if (sure.Count == 1)
        {
            return Of(sure[0].Entry, 1, bearers.Count == 1 ? "a known name" : "the one body that bears the name without doubt");
        }

        var ofArticle = bearers.Where(b => named.Has(b.Entry.Name)).ToList();
        if (ofArticle.Count == 1)
        {
            return Of(ofArticle[0].Entry, 0.98, "the article names it in full");
        }

        var supported = bearers.Where(b => Supported(b.Entry)).ToList();
        return supported.Count == 1 ? Of(supported[0].Entry, 0.9, $"the article names {supported[0].Entry.Region}, where it is") : Undecided(reading);
    }

    /// <summary>The national body that an ending without a region may stand for, or null.</summary>
    public BodyResolution? Bare(NameReading reading)
    {
        var national = knowledge.Lexicon.Lookup(reading.Surface).Where(n => IsNational(n.Entry)).ToList();
        return national.Count == 1 ? Of(national[0].Entry, 0.7, "the national body, as the article names no other") : null;
    }

    /// <summary>The resolution of an entry.</summary>
    public static BodyResolution Of(LexiconEntry entry, double factor, string reason) => new(
        entry.Name, entry.Kind, entry.Region.Length > 0 ? entry.Region : null, entry.Parent.Length > 0 ? entry.Parent : null, null, factor,
        string.Create(CultureInfo.InvariantCulture, $"bodies/{entry.File}:{entry.Line}"), reason);

    private static BodyResolution? Undecided(NameReading reading)
    {
        var national = reading.Known.Where(b => IsNational(b.Entry)).ToList();
        if (national.Count == 1 && reading.Known.Count == 1)
        {
            return Of(national[0].Entry, 0.75, "the national body of this short name");
        }

        // Two characters that are mostly something else (人大, 协和) name a body only with support.
        return reading.Surface.Length <= 2 ? null : new BodyResolution(
            reading.Surface, reading.Known[0].Entry.Kind, null, null, [.. reading.Known.Select(b => b.Entry.Name).Take(12)], 0.5, null,
            "several bodies bear the name, or others that are not in the dictionary, and nothing in the article decides");
    }

    private static bool IsNational(LexiconEntry entry) => entry.Type == EntityType.Organization && entry.Region.Length == 0 && entry.Kind == "government";

    private bool Supported(LexiconEntry entry) =>
        entry.Region.Length > 0 && Dictionaries.Regions.RegionPaths.Find(knowledge.Regions, entry.Region) is { } region && places.Supports(region);
}
