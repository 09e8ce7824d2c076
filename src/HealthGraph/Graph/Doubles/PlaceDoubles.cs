using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Graph.Doubles;

/// <summary>Places that an article left open, each with the places that it may be.</summary>
internal sealed class PlaceDoubles(ProfileGathering all, RegionTable regions)
{
    private const int MostOfOnePlace = 5;

    /// <summary>The likeliest readings of every ambiguous place.</summary>
    public IEnumerable<LikelyDouble> Find() =>
        all.Profiles.Where(p => p.Candidates.Count > 0).SelectMany(place => place.Candidates.Select(c => Compare(place, c)).OfType<LikelyDouble>()
            .OrderByDescending(d => d.Score).ThenBy(d => d.Other, StringComparer.Ordinal).Take(MostOfOnePlace));

    private LikelyDouble? Compare(NodeProfile place, string candidate)
    {
        if (regions.ByPath(candidate) is not { } region)
        {
            return null;
        }

        var beside = place.Regions.Where(r => candidate.StartsWith(r, StringComparison.Ordinal) || r.StartsWith(candidate, StringComparison.Ordinal))
            .OrderByDescending(r => r.Length).ThenBy(r => r, StringComparer.Ordinal).FirstOrDefault();
        var id = "region/" + (region.Code ?? region.Path);
        return new Reasons()
            .Add(Math.Round(0.5 / place.Candidates.Count, 2), $"{place.Name} may be {candidate}, one of {place.Candidates.Count}")
            .AddIf(beside is not null, 0.4, $"the article also names {beside}")
            .AddIf(all.Find(id) is not null, 0.1, $"other articles name {candidate}")
            .Of("Region", place.Id, id);
    }
}
