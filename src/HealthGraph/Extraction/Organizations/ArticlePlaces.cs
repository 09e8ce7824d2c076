using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Which regions an article is about, as evidence for names that leave their region out.</summary>
internal sealed class ArticlePlaces
{
    // More evidence than this changes no answer.
    private const int MaxEvidence = 1000;

    private readonly List<(int At, Region Region)> strong = [];
    private readonly List<Region> weak = [];

    /// <summary>Adds a region that the text names.</summary>
    public void Add(int at, Region region)
    {
        if (strong.Count < MaxEvidence && region.Level is not (RegionLevel.Country or RegionLevel.Area))
        {
            strong.Add((at, region));
        }
    }

    /// <summary>Adds a region that the source or a named body points to; it counts where the text names none.</summary>
    public void AddWeak(Region region) => weak.Add(region);

    /// <summary>The region that a level word at <paramref name="at"/> stands for, with the reason, or null where nothing decides.</summary>
    public (Region Region, bool Sure, string Reason)? ForLevel(string word, int at)
    {
        var found = strong.Select(s => (s.At, Region: LevelWord.Ancestor(s.Region, word))).Where(s => s.Region is not null)
            .Select(s => (s.At, Region: s.Region!.Value)).ToList();
        if (found.Count == 0)
        {
            var others = weak.Select(r => LevelWord.Ancestor(r, word)).OfType<Region>().Distinct().ToList();
            return others.Count == 1 ? (others[0], false, $"{word} is {others[0].Path}: the source or a named body is of there") : null;
        }

        var counts = found.GroupBy(f => f.Region).OrderByDescending(g => g.Count()).ToList();
        if (counts.Count == 1 || counts[0].Count() >= 2 * counts[1].Count())
        {
            var main = counts[0].Key;
            return (main, counts.Count == 1, $"{word} is {main.Path}: the article is about it");
        }

        var before = found.Where(f => f.At <= at).ToList();
        var nearest = before.Count > 0 ? before.MaxBy(f => f.At).Region : found.MinBy(f => f.At).Region;
        return (nearest, false, $"{word} is {nearest.Path}: the region named last before it");
    }

    /// <summary>The one of several regions of the same name that the rest of the article supports, or null on a tie.</summary>
    public (Region Region, string Reason)? Choose(IReadOnlyList<Region> candidates, int at)
    {
        if (candidates.Count == 1)
        {
            return (candidates[0], "one region bears the name");
        }

        var scores = candidates.Select(c => (Region: c, Score: Score(c, at))).OrderByDescending(s => s.Score).ToList();
        return scores.Count > 0 && scores[0].Score > 0 && scores[0].Score > scores[1].Score
            ? (scores[0].Region, $"{scores[0].Region.Path}: the article names what lies above or inside it") : null;
    }

    private double Score(Region candidate, int at)
    {
        var score = 0.0;
        foreach (var (place, region) in strong)
        {
            if (region == candidate || candidate.IsWithin(region) || region.IsWithin(candidate))
            {
                score += region == candidate ? 3 : place <= at ? 2 : 1.5;
            }
        }

        foreach (var region in weak)
        {
            score += candidate.IsWithin(region) || region.IsWithin(candidate) ? 0.5 : 0;
        }

        return score;
    }

    /// <summary>Whether the article names the region itself or what lies inside it.</summary>
    public bool Names(Region region) => strong.Exists(s => s.Region.IsWithin(region));

    /// <summary>Whether the article names the region, what lies inside it, or (for a lower region) its province.</summary>
    public bool Supports(Region region) =>
        strong.Exists(s => s.Region.IsWithin(region) || region.IsWithin(s.Region)) || weak.Exists(w => w.IsWithin(region) || region.IsWithin(w));
}
