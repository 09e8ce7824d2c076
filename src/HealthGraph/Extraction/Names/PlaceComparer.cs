using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares names of places by the regions that they may be.</summary>
internal sealed class PlaceComparer(NameKnowledge knowledge)
{
    /// <summary>Whether the whole name is a place.</summary>
    public bool Concerns(string name) => Regions(name).Count > 0;

    /// <summary>Same where each can be one region only and it is the same one; unsure where one of several may be meant.</summary>
    public NameComparison Compare(string a, string b)
    {
        var (left, right) = (Regions(a), Regions(b));
        var common = left.Where(right.Contains).ToList();
        if (common.Count == 0)
        {
            return NameComparison.Different($"{left[0].Path} is not {right[0].Path}");
        }

        return WasMerged(a, common[0]) != WasMerged(b, common[0]) ? NameComparison.Different($"one was merged into {common[0].Path}, which was there before")
            : left.Count == 1 && right.Count == 1 ? NameComparison.Same($"both are {common[0].Path}")
            : NameComparison.Unsure($"{Math.Max(left.Count, right.Count)} regions bear the name, {common[0].Path} among them");
    }

    // 崇文区 went up in 东城区; 襄樊市 and 绍兴县 only changed their names or ranks.
    private bool WasMerged(string name, Region today) => name.EndsWith('区') && today.Name.EndsWith('区') && !name.EndsWith(today.Name, StringComparison.Ordinal)
        && Enumerable.Range(0, name.Length - 2).SelectMany(i => knowledge.Regions.NamedBy(name.AsSpan(i))).Any(n => n.Region == today && n.Form == RegionForm.Former);

    private List<Region> Regions(string name)
    {
        if (knowledge.Regions.ByPath(name) is { } exact && exact.Level is RegionLevel.Province or RegionLevel.Country)
        {
            return [exact];
        }

        var named = knowledge.Regions.NamedBy(name);
        if (name.Length == 1)
        {
            return [.. named.Where(n => !n.NeedsContext).Select(n => n.Region)];
        }

        var places = new List<NamePlace>();
        knowledge.Places.Read(name, 0, places);
        var whole = places.Find(p => p.Span.Length == name.Length);
        var former = named.Where(n => n.Form == RegionForm.Former).Select(n => n.Region);
        if (whole is null)
        {
            return [];
        }

        // 恩施 and 吉林 are the prefecture and the province, or the city in them.
        var meant = Highest(whole.Regions).Union(former).ToList();
        return whole.Official ? meant : [.. meant.Union(meant.Select(r => knowledge.Regions.ByPath($"{r.Path}{name}市")).OfType<Region>())];
    }

    // A province or city of a name is meant before a town that happens to bear it.
    private static IEnumerable<Region> Highest(IReadOnlyList<Region> regions)
    {
        var high = regions.Where(r => LevelWord.LevelOf(r) is NameLevels.Province or NameLevels.Prefecture or NameLevels.Nation).ToList();
        return high.Count > 0 ? high : regions;
    }
}
