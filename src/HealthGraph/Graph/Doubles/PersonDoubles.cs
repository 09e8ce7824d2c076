using HealthGraph.Extraction.Names;

namespace HealthGraph.Graph.Doubles;

/// <summary>People of one name who may be one: the same name alone joins nobody, a body or place in common makes it likely.</summary>
internal sealed class PersonDoubles(ProfileGathering all, NameComparer names)
{
    // Of a name that very many bear, only the most frequent are compared.
    private const int MostOfOneName = 40;

    /// <summary>Every pair of one name with its score.</summary>
    public IEnumerable<LikelyDouble> Find() =>
        from bearers in all.Profiles.Where(p => p.Id.StartsWith("person/", StringComparison.Ordinal) && p.Names.Count > 0).GroupBy(p => p.Name, StringComparer.Ordinal)
        let people = bearers.OrderByDescending(p => p.ArticleCount).ThenBy(p => p.Id, StringComparer.Ordinal).Take(MostOfOneName).ToList()
        from i in Enumerable.Range(0, people.Count)
        from j in Enumerable.Range(i + 1, people.Count - i - 1)
        select Compare(people[i], people[j]);

    private LikelyDouble Compare(NodeProfile one, NodeProfile other)
    {
        var reasons = new Reasons().Add(0.3, $"both are called {one.Name}");
        Bodies(reasons, one, other);
        var places = one.Regions.Intersect(other.Regions, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(3).ToList();
        return reasons
            .AddIf(places.Count > 0, 0.2, $"both are named beside {string.Join("、", places)}")
            .AddIf(one.Bodies.Count == 0 || other.Bodies.Count == 0, 0.1, "one of them is tied to no body, so nothing speaks against it")
            .AddIf(one.Articles.Overlaps(other.Articles), -0.4, "one article names both apart")
            .Of(one, other);
    }

    private void Bodies(Reasons reasons, NodeProfile one, NodeProfile other)
    {
        if (one.Bodies.Intersect(other.Bodies, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } shared)
        {
            reasons.Add(0.4, $"both belong to {NameOf(shared)}");
            return;
        }

        foreach (var (a, b) in one.Bodies.Order(StringComparer.Ordinal).SelectMany(_ => other.Bodies.Order(StringComparer.Ordinal), (a, b) => (a, b)).Take(20))
        {
            if (IsPartOf(a, b) || IsPartOf(b, a))
            {
                reasons.Add(0.35, $"{NameOf(a)} and {NameOf(b)} are part of one another");
                return;
            }

            if (names.Compare(NameOf(a), NameOf(b)) is { Verdict: not NameVerdict.Different } comparison)
            {
                reasons.Add(comparison.Verdict is NameVerdict.Same ? 0.4 : 0.2, $"their bodies {NameOf(a)} and {NameOf(b)} may be one: {comparison.Why}");
                return;
            }
        }
    }

    private bool IsPartOf(string part, string whole) =>
        all.Find(part)?.Bodies.Contains(whole) == true || (NameOf(part) is var p && NameOf(whole) is var w && p.Length > w.Length && p.StartsWith(w, StringComparison.Ordinal));

    private string NameOf(string id) => all.Find(id)?.Name ?? id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
