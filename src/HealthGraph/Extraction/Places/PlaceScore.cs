using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>How well an article supports one candidate: its parents, its children, its neighbours, the bodies in it, the source.</summary>
/// <remarks>Of each kinship the strongest piece counts in full and the rest a little, so that ten weak hints do not outweigh one town.</remarks>
internal readonly record struct PlaceScore(double Value, string Reason)
{
    private const double FurtherShare = 0.2;

    private static readonly double[] WorthByKinship = [0, 1.5, 2, 3, 4, 6];
    private static readonly double[] WeightByKind = [1, 0.9, 0.7, 0.6];

    /// <summary>Scores a candidate.</summary>
    /// <param name="candidate">What the surface may mean.</param>
    /// <param name="evidence">What the article says, the surface itself left out.</param>
    public static PlaceScore Of(Region candidate, IEnumerable<PlaceEvidence> evidence)
    {
        Span<double> best = stackalloc double[WorthByKinship.Length];
        Span<double> sum = stackalloc double[WorthByKinship.Length];
        var (top, reason) = (0.0, "");
        foreach (var piece in evidence)
        {
            var kinship = KinshipOf(candidate, piece, out var related);
            var worth = WorthByKinship[(int)kinship] * WeightByKind[(int)piece.Kind] / piece.Regions.Count;
            sum[(int)kinship] += worth;
            best[(int)kinship] = Math.Max(best[(int)kinship], worth);
            if (worth > top)
            {
                (top, reason) = (worth, Words(piece, kinship, related));
            }
        }

        var value = 0.0;
        for (var i = 0; i < best.Length; i++)
        {
            value += best[i] + (FurtherShare * (sum[i] - best[i]));
        }

        return new PlaceScore(value, reason);
    }

    private static RegionKinship KinshipOf(Region candidate, PlaceEvidence piece, out Region related)
    {
        var closest = RegionKinship.None;
        related = candidate;
        foreach (var region in piece.Regions)
        {
            var kinship = KinshipOf(candidate, region);
            (closest, related) = kinship > closest ? (kinship, region) : (closest, related);
        }

        return closest;
    }

    private static RegionKinship KinshipOf(Region candidate, Region other)
    {
        if (candidate == other)
        {
            return RegionKinship.Same;
        }

        if (other.IsWithin(candidate))
        {
            return RegionKinship.Descendant;
        }

        if (candidate.IsWithin(other))
        {
            return candidate.Parent == other ? RegionKinship.Parent : RegionKinship.Ancestor;
        }

        return PrefectureOf(candidate) is { } one && PrefectureOf(other) == one ? RegionKinship.Neighbour : RegionKinship.None;
    }

    /// <summary>The smallest region above county rank that it lies in.</summary>
    private static Region? PrefectureOf(Region region)
    {
        foreach (var one in region.SelfAndAncestors.Skip(1))
        {
            if (one.Level is RegionLevel.Prefecture or RegionLevel.Province)
            {
                return one;
            }
        }

        return null;
    }

    private static string Words(PlaceEvidence piece, RegionKinship kinship, Region related)
    {
        var named = piece.Kind switch
        {
            PlaceEvidenceKind.Body => $"{piece.Text}, which sits in {related.Name},",
            PlaceEvidenceKind.InsideName => $"{related.Name} (in '{piece.Text}')",
            PlaceEvidenceKind.Source => $"the source {piece.Text}, of {related.Name},",
            _ => piece.Text,
        };
        return kinship switch
        {
            RegionKinship.Same => $"{named} names the same place",
            RegionKinship.Descendant => $"{named}, a place in it, is named",
            RegionKinship.Parent or RegionKinship.Ancestor => $"{named}, which it lies in, is named",
            RegionKinship.Neighbour => $"{named}, its neighbour, is named",
            _ => "",
        };
    }
}
