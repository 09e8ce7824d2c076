using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Graph.Decisions;

namespace HealthGraph.Tests.Graph.Decisions;

public sealed class NodeClustersTests
{
    /// <summary>Against the plain definition: joins that are not forbidden, forbidden where any pair of members is.</summary>
    [Fact]
    public void Join_RandomPairs_AgreesWithSetsOfSets()
    {
        var pair = Gen.Choose(0, 11).Two();
        Prop.ForAll(Gen.Zip(pair.ListOf(), pair.ListOf()).ToArbitrary(), sample =>
        {
            var apart = sample.Item1.Where(p => p.Item1 != p.Item2).ToList();
            var clusters = new NodeClusters();
            apart.ForEach(p => clusters.Forbid(Name(p.Item1), Name(p.Item2), $"{p}"));
            var sets = Enumerable.Range(0, 12).Select(i => new HashSet<int> { i }).ToList();
            foreach (var (a, b) in sample.Item2)
            {
                var (left, right) = (sets.Single(s => s.Contains(a)), sets.Single(s => s.Contains(b)));
                var forbidden = apart.Any(p => (left.Contains(p.Item1) && right.Contains(p.Item2)) || (left.Contains(p.Item2) && right.Contains(p.Item1)));
                (clusters.KeptApartBy(Name(a), Name(b)) is not null).ShouldBe(forbidden);
                if (!forbidden)
                {
                    clusters.Join(Name(a), Name(b));
                    if (!ReferenceEquals(left, right))
                    {
                        left.UnionWith(right);
                        sets.Remove(right);
                    }
                }
            }

            foreach (var (a, b) in sample.Item1.Concat(sample.Item2))
            {
                (clusters.Root(Name(a)) == clusters.Root(Name(b))).ShouldBe(sets.Single(s => s.Contains(a)).Contains(b));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Name(int number) => $"organization/{number}";
}
