using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Drops readings that need a context where the text gives none: 长乐 is a place once 长乐区 is named.</summary>
internal static class ContextFilter
{
    /// <summary>The surfaces that remain, each with the names that remain.</summary>
    public static List<PlaceSurface> Apply(List<PlaceSurface> found, PlaceWords words)
    {
        var named = new HashSet<int>();
        foreach (var surface in found.Where(s => s.Form != PlaceForm.OneCharacter))
        {
            named.UnionWith(surface.Names.Where(n => surface.Form == PlaceForm.Path || n.Form == RegionForm.Official).Select(n => n.Region.Index));
        }

        var kept = new List<PlaceSurface>();
        foreach (var surface in found)
        {
            var names = surface.Form is PlaceForm.Name ? Supported(surface, named, words) : surface.Names;
            if (names.Count > 0)
            {
                kept.Add(names.Count == surface.Names.Count ? surface : surface with { Names = names });
            }
        }

        return kept;
    }

    private static List<RegionName> Supported(PlaceSurface surface, HashSet<int> named, PlaceWords words)
    {
        var unmarked = surface.Names.Where(n => !n.NeedsContext).ToList();
        if (unmarked.Count > 0)
        {
            return unmarked;
        }

        return words.Is(surface.Text, PlaceWordKind.Word) ? [] : surface.Names.Where(n => named.Contains(n.Region.Index)).ToList();
    }
}
