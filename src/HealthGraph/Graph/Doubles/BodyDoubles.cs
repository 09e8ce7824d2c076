using HealthGraph.Extraction.Names;

namespace HealthGraph.Graph.Doubles;

/// <summary>Bodies whose names, by what they are made of, may mean one body.</summary>
/// <remarks>Only pairs that share a surface, or of which one name ends the other, are compared: all pairs would be too many.</remarks>
internal sealed class BodyDoubles(ProfileGathering all, NameComparer names)
{
    // Words that more bodies share (医院, 市卫健委) name none of them.
    private const int MostOfOneSurface = 12;
    private const int ShortestEnding = 4;

    /// <summary>Every pair compared, with its score.</summary>
    public IEnumerable<LikelyDouble> Find()
    {
        var bodies = all.Profiles.Where(p => p.Id.StartsWith("organization/", StringComparison.Ordinal) && p.Names.Count > 0).ToList();
        return from pair in BySurface(bodies).Concat(ByEnding(bodies)).Distinct()
               let comparison = names.Compare(pair.One.Name, pair.Other.Name)
               where comparison.Verdict is not NameVerdict.Different || SharedSurface(pair.One, pair.Other) is not null
               select Compare(pair.One, pair.Other, comparison);
    }

    private static LikelyDouble Compare(NodeProfile one, NodeProfile other, NameComparison comparison)
    {
        var surface = SharedSurface(one, other);
        var places = one.Regions.Intersect(other.Regions, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(3).ToList();
        var weight = comparison.Verdict switch
        {
            NameVerdict.Same => 0.8,
            NameVerdict.Unsure => 0.45,
            _ => 0.1,
        };
        return new Reasons()
            .Add(weight, $"{one.Name} and {other.Name}: {comparison.Verdict.ToString().ToLowerInvariant()}, {comparison.Why}")
            .AddIf(surface is not null, 0.2, $"articles call both {surface}")
            .AddIf(places.Count > 0, 0.15, $"both are named beside {string.Join("、", places)}")
            .AddIf(one.Articles.Overlaps(other.Articles), -0.2, "one article names both apart")
            .Of(one, other);
    }

    private static string? SharedSurface(NodeProfile one, NodeProfile other) =>
        one.Surfaces.Intersect(other.Surfaces, StringComparer.Ordinal).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal).FirstOrDefault();

    private static IEnumerable<(NodeProfile One, NodeProfile Other)> BySurface(List<NodeProfile> bodies) =>
        from bearers in bodies.SelectMany(b => b.Surfaces.Select(s => (Surface: s, Body: b))).GroupBy(p => p.Surface, p => p.Body, StringComparer.Ordinal)
        let some = bearers.ToList()
        where some.Count is > 1 and <= MostOfOneSurface
        from i in Enumerable.Range(0, some.Count)
        from j in Enumerable.Range(i + 1, some.Count - i - 1)
        select (some[i], some[j]);

    private static IEnumerable<(NodeProfile One, NodeProfile Other)> ByEnding(List<NodeProfile> bodies)
    {
        var byName = bodies.ToLookup(b => b.Name, StringComparer.Ordinal);
        return from body in bodies
               from start in Enumerable.Range(1, Math.Max(0, body.Name.Length - ShortestEnding))
               from other in byName[body.Name[start..]]
               select string.CompareOrdinal(body.Id, other.Id) < 0 ? (body, other) : (other, body);
    }
}
