namespace HealthGraph.Graph.Doubles;

/// <summary>Gathers the profiles of people, bodies and places from all statements of a graph.</summary>
internal sealed class ProfileGathering(Resolution resolution)
{
    private readonly Dictionary<string, NodeProfile> profiles = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public IEnumerable<NodeProfile> Profiles => profiles.Values.OrderBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>The profile of a canonical id, or null.</summary>
    public NodeProfile? Find(string id) => profiles.GetValueOrDefault(id);

    /// <summary>Adds an article.</summary>
    public void Add(StoredArticle stored)
    {
        var named = new HashSet<NodeProfile>();
        foreach (var statement in stored.Statements)
        {
            Add(statement, named);
        }

        var regions = named.Where(p => p.Id.StartsWith("region/", StringComparison.Ordinal) && p.Candidates.Count == 0).Select(p => p.Name).ToList();
        foreach (var profile in named)
        {
            profile.ArticleCount++;
            NodeProfile.Add(profile.Articles, stored.Article.Id);
            foreach (var region in regions)
            {
                NodeProfile.Add(profile.Regions, region);
            }
        }
    }

    private void Add(Statement statement, HashSet<NodeProfile> named)
    {
        var (subject, target) = (Of(statement.Subject), statement.Object is { } o ? Of(o) : null);
        switch (statement.Predicate)
        {
            case "MENTIONS" when target is not null:
                named.Add(target);
                NodeProfile.Add(target.Surfaces, statement.Value!);
                break;
            case "name" when subject is not null:
                subject.Names.Add(resolution.Corrections.GetValueOrDefault((subject.Id, "name"), statement.Value!));
                break;
            case "candidate" when subject is not null:
                subject.Candidates.Add(statement.Value!);
                break;
            case "AFFILIATED_WITH" or "PART_OF" when subject is not null && target is not null:
                NodeProfile.Add(subject.Bodies, target.Id);
                break;
            case "LOCATED_IN" when subject is not null && target is { Names.Count: > 0 }:
                NodeProfile.Add(subject.Regions, target.Name);
                break;
        }
    }

    private NodeProfile? Of(string id)
    {
        var canonical = resolution.Canonical.GetValueOrDefault(id, id);
        if (canonical.Length == 0 || GraphSchema.KindOf(canonical) is not ("Person" or "Organization" or "Region"))
        {
            return null;
        }

        if (!profiles.TryGetValue(canonical, out var profile))
        {
            profiles[canonical] = profile = new NodeProfile(canonical);
        }

        return profile;
    }
}
