using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Reads the chain of region names that a name may begin with: 江苏省 + 南通市 + 通州区.</summary>
internal sealed class PlaceChain(RegionTable regions)
{
    private const int MaxMatches = 12;

    private readonly Vocabulary vocabulary = new([(WordKinds.Regions, regions.Surfaces)]);

    // Filled as surfaces are met; two threads may fill one slot with equal values.
    private readonly Bearers?[] bearers = new Bearers?[regions.Surfaces.Count];

    /// <summary>Adds the places that begin at <paramref name="start"/>: the whole chain, and the chain without its last links.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the places begin.</param>
    /// <param name="places">Receives them.</param>
    /// <param name="shortTowns">Whether towns named without 镇 or 乡 count.</param>
    public void Read(string text, int start, List<NamePlace> places, bool shortTowns = true)
    {
        using var words = vocabulary.Scan(text);
        Read(words, start, places, shortTowns);
    }

    /// <summary>Adds the places that begin where the first of them in the text does.</summary>
    public void ReadFirst(string text, List<NamePlace> places)
    {
        using var words = vocabulary.Scan(text);
        for (var start = 0; start < text.Length && places.Count == 0; start++)
        {
            Read(words, start, places);
        }
    }

    /// <summary>Adds the places that begin at <paramref name="start"/> of a text whose words are at hand.</summary>
    public void Read(WordScan text, int start, List<NamePlace> places, bool shortTowns = true)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[MaxMatches];
        var count = text.Prefixes(WordKinds.Regions, start, matches);
        for (var i = 0; i < count; i++)
        {
            if (matches[i].Length >= 2 && Of(matches[i].Value) is var who && (shortTowns || !who.ShortTown))
            {
                var first = new NamePlace(new TextSpan(start, start + matches[i].Length), who.Regions, null, start, who.Official);
                places.Add(first);
                Extend(text, first, places, 0);
            }
        }
    }

    private Bearers Of(int surface) => bearers[surface] ??= Who(regions.NamedBy(surface));

    private void Extend(WordScan text, NamePlace above, List<NamePlace> places, int depth)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[MaxMatches];
        var end = above.Span.End;
        var count = depth < 4 ? text.Prefixes(WordKinds.Regions, end, matches) : 0;
        for (var i = count - 1; i >= 0; i--)
        {
            if (matches[i].Length >= 2 && Inside(above, matches[i]) is { } longer)
            {
                places.Add(longer);
                Extend(text, longer, places, depth + 1);
                return;
            }
        }
    }

    private NamePlace? Inside(NamePlace above, TrieMatch match)
    {
        var inside = new List<RegionName>();
        foreach (var name in regions.NamedBy(match.Value))
        {
            if (Exists(above.Regions, name.Region))
            {
                inside.Add(name);
            }
        }

        if (inside.Count == 0)
        {
            return null;
        }

        var who = Who(inside);
        return new NamePlace(new TextSpan(above.Span.Start, above.Span.End + match.Length), who.Regions, null, above.Span.End, who.Official);
    }

    // Who bears the name officially goes before who bore it once or is called so for short.
    private static Bearers Who(IReadOnlyList<RegionName> names)
    {
        var official = names.Any(n => n.Form == RegionForm.Official);
        var clear = names.Any(n => !n.NeedsContext && n.Form != RegionForm.Former);
        var kept = names.Where(n => official ? n.Form == RegionForm.Official : !clear || (!n.NeedsContext && n.Form != RegionForm.Former));
        Region[] found = [.. kept.Select(n => n.Region)];
        return new Bearers(found, official, !official && Array.TrueForAll(found, r => LevelWord.LevelOf(r) == NameLevels.Town));
    }

    private static bool Exists(IReadOnlyList<Region> above, Region region)
    {
        foreach (var one in above)
        {
            if (one != region && region.IsWithin(one))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Bearers(Region[] Regions, bool Official, bool ShortTown);
}
