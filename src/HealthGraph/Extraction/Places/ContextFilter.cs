using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Drops readings that need a context where the text gives none: 长乐 is a place once 长乐区 is named.</summary>
internal static class ContextFilter
{
    /// <summary>The surfaces that remain, each with the names that remain.</summary>
    public static List<PlaceSurface> Apply(List<PlaceSurface> found, PlaceWords words)
    {
        var named = new HashSet<int>();
        foreach (var surface in found)
        {
            for (var i = 0; surface.Form != PlaceForm.OneCharacter && i < surface.Names.Count; i++)
            {
                if (surface.Form == PlaceForm.Path || surface.Names[i].Form == RegionForm.Official)
                {
                    named.Add(surface.Names[i].Region.Index);
                }
            }
        }

        var kept = new List<PlaceSurface>(found.Count);
        foreach (var surface in found)
        {
            var names = surface.Form is PlaceForm.Name ? Supported(surface, named, words) : surface.Names;
            if (names.Count > 0 && !IsPair(surface, names, found))
            {
                kept.Add(names.Count == surface.Names.Count ? surface : surface with { Names = names });
            }
        }

        return kept;
    }

    // 柳河 where 柳州市 and 河池市 are named is the two of them, and no county of another province.
    private static bool IsPair(PlaceSurface surface, IReadOnlyList<RegionName> names, List<PlaceSurface> found)
    {
        if (surface.Form != PlaceForm.Name || surface.Text.Length != 2 || !Begins(found, surface, surface.Text[0]) || !Begins(found, surface, surface.Text[1])
            || names.Any(n => n.Form == RegionForm.Official))
        {
            return false;
        }

        var first = Provinces(found, surface, surface.Text[0]);
        return first.Count > 0 && Provinces(found, surface, surface.Text[1]) is { Count: > 0 } second && first.Overlaps(second)
            && !names.Any(n => first.Contains(Province(n.Region)));
    }

    private static bool Begins(List<PlaceSurface> found, PlaceSurface but, char begins)
    {
        foreach (var other in found)
        {
            if (other.Text[0] == begins && other.Text.Length > 1 && other.Text != but.Text)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> Provinces(List<PlaceSurface> found, PlaceSurface but, char begins) =>
        found.Where(s => s.Text != but.Text && s.Text.Length > 1 && s.Text[0] == begins).SelectMany(s => s.Names)
            .Where(n => n.Region.Level is RegionLevel.Prefecture or RegionLevel.County).Select(n => Province(n.Region)).ToHashSet();

    private static int Province(Region region)
    {
        foreach (var one in region.SelfAndAncestors)
        {
            if (one.Level == RegionLevel.Province)
            {
                return one.Index;
            }
        }

        return -1;
    }

    private static IReadOnlyList<RegionName> Supported(PlaceSurface surface, HashSet<int> named, PlaceWords words)
    {
        var unmarked = 0;
        for (var i = 0; i < surface.Names.Count; i++)
        {
            unmarked += surface.Names[i].NeedsContext ? 0 : 1;
        }

        if (unmarked > 0)
        {
            return unmarked == surface.Names.Count ? surface.Names : surface.Names.Where(n => !n.NeedsContext).ToList();
        }

        return words.Is(surface.Text, PlaceWordKind.Word) ? [] : surface.Names.Where(n => named.Contains(n.Region.Index)).ToList();
    }
}
