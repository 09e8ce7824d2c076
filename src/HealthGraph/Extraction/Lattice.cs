using System.Buffers;

namespace HealthGraph.Extraction;

/// <summary>All readings that were proposed for one text, and the best path through them.</summary>
/// <remarks>
/// A path is a run of candidates that do not overlap. Its worth is the sum over its candidates of weight times length, less a fixed cost for each:
/// of two readings with the same weight the longer one beats the shorter ones that lie side by side in it, and a known name beats a built one.
/// A shield takes out whatever lies inside it before the paths are compared. Equal worth falls to the longer candidate, then to the order of
/// types, then to the name of the rule: the answer never hangs on the order in which the detectors ran.
/// </remarks>
internal static class Lattice
{
    /// <summary>What each candidate costs, in units of weight: less than the weight of a single character that is known.</summary>
    private const double CandidateCost = 0.3;

    /// <summary>The best path, in the order of the text, shields left out. O(n log n) in candidates, O(length) in memory.</summary>
    /// <param name="length">Length of the text in UTF-16 code units.</param>
    /// <param name="candidates">In any order; sorted on return.</param>
    public static List<Candidate> BestPath(int length, List<Candidate> candidates)
    {
        RemoveShielded(length, candidates);
        candidates.Sort(Compare);
        var best = ArrayPool<double>.Shared.Rent(length + 1);
        var last = ArrayPool<int>.Shared.Rent(length + 1);
        best[0] = 0;
        var next = 0;
        for (var end = 1; end <= length; end++)
        {
            (best[end], last[end]) = (best[end - 1], -1);
            for (; next < candidates.Count && candidates[next].Span.End == end; next++)
            {
                var worth = best[candidates[next].Span.Start] + Worth(candidates[next]);
                (best[end], last[end]) = worth > best[end] ? (worth, next) : (best[end], last[end]);
            }
        }

        var path = WalkBack(length, candidates, last);
        ArrayPool<double>.Shared.Return(best);
        ArrayPool<int>.Shared.Return(last);
        return path;
    }

    private static double Worth(Candidate candidate) => (candidate.Weight * candidate.Span.Length) - CandidateCost;

    private static List<Candidate> WalkBack(int length, List<Candidate> candidates, int[] last)
    {
        var path = new List<Candidate>();
        for (var end = length; end > 0;)
        {
            var chosen = last[end] < 0 ? null : candidates[last[end]];
            if (chosen?.Type is not null)
            {
                path.Add(chosen);
            }

            end = chosen?.Span.Start ?? end - 1;
        }

        path.Reverse();
        return path;
    }

    private static void RemoveShielded(int length, List<Candidate> candidates)
    {
        if (candidates.TrueForAll(c => c.Type is not null))
        {
            return;
        }

        var reach = new int[length + 1];
        foreach (var shield in candidates.Where(c => c.Type is null))
        {
            reach[shield.Span.Start] = Math.Max(reach[shield.Span.Start], shield.Span.End);
        }

        for (var i = 1; i <= length; i++)
        {
            reach[i] = Math.Max(reach[i], reach[i - 1]);
        }

        candidates.RemoveAll(c => c.Type is not null && reach[c.Span.Start] >= c.Span.End);
    }

    private static int Compare(Candidate a, Candidate b)
    {
        var order = a.Span.End.CompareTo(b.Span.End);
        order = order != 0 ? order : a.Span.Start.CompareTo(b.Span.Start);
        order = order != 0 ? order : b.Weight.CompareTo(a.Weight);
        order = order != 0 ? order : Nullable.Compare(a.Type, b.Type);
        return order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
    }
}
