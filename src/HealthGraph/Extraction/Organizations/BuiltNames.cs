using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>The official names that a built name may be short for, and whether one of them is known.</summary>
internal sealed class BuiltNames(NameKnowledge knowledge)
{
    /// <summary>The entry of the first name that exactly one body bears without doubt, or null.</summary>
    public LexiconEntry? InLexicon(IEnumerable<string> names) =>
        names.Select(n => Sole(knowledge.Lexicon.Lookup(n))).FirstOrDefault(e => e is not null);

    /// <summary>The only body that bears a name without doubt, or null.</summary>
    public static LexiconEntry? Sole(IReadOnlyList<LexiconName> names)
    {
        var bodies = names.Where(KnownNames.Counts).ToList();
        var sure = bodies.Where(n => !n.Alias.Ambiguous).ToList();
        return sure.Count == 1 ? sure[0].Entry : null;
    }

    /// <summary>What stands after the parent, short heads written out, likeliest first.</summary>
    public static IEnumerable<string> Rests(NameReading reading) =>
        reading.Head is { Official.Count: > 0 } head
            ? head.Official.OrderByDescending(o => reading.Parent is not null && o.Contains("附属", StringComparison.Ordinal) == head.Text.Contains('附', StringComparison.Ordinal))
                .Select(o => reading.Core + o)
            : [reading.Rest];

    /// <summary>The names that a placed reading may stand for in a region, likeliest first; at least one.</summary>
    public static List<string> InRegion(NameReading reading, NamePlace place, Region region)
    {
        var names = new List<string>();
        var inTown = place.IsShortTown && reading.Head!.Text.StartsWith("中心", StringComparison.Ordinal);
        var display = inTown ? RegionDisplay.Of(region.Parent!.Value) + LastLink(reading, place) : RegionDisplay.Of(region);
        var expands = place.Level is not null || (reading.Head?.Plain ?? false) || IsOrdinal(reading.Core);
        foreach (var rest in Rests(reading))
        {
            names.Add(expands ? display + rest : Trimmed(reading, place) + rest);
        }

        if (!expands)
        {
            names.AddRange(Rests(reading).Select(r => display + r));
        }

        return names;
    }

    // 第一, 第二十: with an ordinal the region belongs to the official name.
    private static bool IsOrdinal(string core) => core.StartsWith('第') && core.Length is 2 or 3;

    private static string LastLink(NameReading reading, NamePlace place) => reading.Surface[(place.Last - reading.Span.Start)..(place.Span.End - reading.Span.Start)];

    /// <summary>The place as it stands, the levels above the last link left out for all but provinces (浙江省绍兴市某医院 → 绍兴市某医院).</summary>
    private static string Trimmed(NameReading reading, NamePlace place)
    {
        var whole = reading.Surface[..(place.Span.End - reading.Span.Start)];
        var last = LastLink(reading, place);
        return place.Official && last.EndsWith('区') ? whole : last;
    }
}
