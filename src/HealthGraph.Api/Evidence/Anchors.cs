namespace HealthGraph.Api.Evidence;

/// <summary>By which nodes the statements of many facts are looked up at the least cost: by those that facts share where that is cheaper than each fact's own.</summary>
internal static class Anchors
{
    /// <summary>Ids of nodes, such that each fact has an end among them.</summary>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<FactKey> facts)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var shared = facts.SelectMany(f => f.Ends.Select(e => (End: e, Fact: f))).GroupBy(e => e.End).Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal);
        foreach (var group in shared)
        {
            var open = group.Select(g => g.Fact).Where(f => !IsServed(f, chosen)).Select(f => f.Cheapest).Distinct().ToList();
            if (open.Count > 0 && group.Key.Articles <= open.Sum(e => e.Articles))
            {
                chosen.Add(group.Key.Id);
            }
        }

        foreach (var fact in facts.Where(f => !IsServed(f, chosen)))
        {
            chosen.Add(fact.Cheapest.Id);
        }

        return chosen;
    }

    private static bool IsServed(FactKey fact, HashSet<string> chosen) => chosen.Contains(fact.One.Id) || (fact.Other is { } other && chosen.Contains(other.Id));
}
