using HealthGraph.Dictionaries.Regions;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Reads the chain of region names that a name may begin with: 江苏省 + 南通市 + 通州区.</summary>
internal sealed class PlaceChain(RegionTable regions)
{
    private const int MaxMatches = 12;

    /// <summary>Adds the places that begin at <paramref name="start"/>: the whole chain, and the chain without its last links.</summary>
    public void Read(ReadOnlySpan<char> text, int start, List<NamePlace> places)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[MaxMatches];
        var count = regions.Surfaces.Prefixes(text[start..], matches);
        for (var i = 0; i < count; i++)
        {
            if (matches[i].Length >= 2)
            {
                var first = First(start, matches[i]);
                places.Add(first);
                Extend(text, first, places, 0);
            }
        }
    }

    private NamePlace First(int start, TrieMatch match)
    {
        var names = regions.NamedBy(match.Value);
        return Make(names, new TextSpan(start, start + match.Length), start);
    }

    private void Extend(ReadOnlySpan<char> text, NamePlace above, List<NamePlace> places, int depth)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[MaxMatches];
        var end = above.Span.End;
        var count = depth < 4 ? regions.Surfaces.Prefixes(text[end..], matches) : 0;
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

        return inside.Count == 0 ? null : Make(inside, new TextSpan(above.Span.Start, above.Span.End + match.Length), above.Span.End);
    }

    // Who bears the name officially goes before who bore it once or is called so for short.
    private static NamePlace Make(IReadOnlyList<RegionName> names, TextSpan span, int last)
    {
        var official = names.Any(n => n.Form == RegionForm.Official);
        var clear = names.Any(n => !n.NeedsContext && n.Form != RegionForm.Former);
        var kept = names.Where(n => official ? n.Form == RegionForm.Official : !clear || (!n.NeedsContext && n.Form != RegionForm.Former));
        return new NamePlace(span, [.. kept.Select(n => n.Region)], null, last, official);
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
}
