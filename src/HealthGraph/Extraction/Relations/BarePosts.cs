using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>Finds the body of a post that stands alone in its clause: 院长周某说 in an article on one hospital.</summary>
/// <remarks>
/// The body is the one named with a post before in the same sentence, else the only one named before in the sentence, else the only one so named before in the article, else the one that the
/// title names, else the only one that the article names: each time only among those whose name fits the post. Must not decide between two.
/// </remarks>
internal sealed class BarePosts(ArticleReading reading)
{
    private const int LongestPart = 10;
    private readonly List<Entity> holders = [];

    /// <summary>Remembers that a post at <paramref name="body"/> was named.</summary>
    public void Saw(Entity? body)
    {
        if (body is not null && !holders.Contains(body))
        {
            holders.Add(body);
        }
    }

    /// <summary>The posts with their body, or as they were where nothing tells it.</summary>
    /// <param name="posts">Posts of one person, none with a body.</param>
    /// <param name="at">Where the first begins.</param>
    /// <param name="nearest">The body of the last post before in the same sentence, or null.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    public List<HeldPost> WithBody(List<HeldPost> posts, int at, Entity? nearest, int sentence)
    {
        var start = ClauseStart(at);
        if (start < 0 || posts.Exists(p => p.Holder is not null))
        {
            return posts;
        }

        if (start < at && Department(reading.Text[start..at]) is { } department)
        {
            return [.. posts.Select(p => p with { Holder = department })];
        }

        var title = reading.Text[start..at] + posts[0].Title;
        var body = posts[0].Kind == PostKind.Region ? Place(title, nearest) : PostFit.Endings(title) is { } endings ? Body(endings, nearest, sentence, start)
            : title.EndsWith("书记", StringComparison.Ordinal) && nearest is { Type: EntityType.Organization } ? nearest : null;
        return body is null ? posts : [.. posts.Select((p, i) => p with { Holder = body, Title = i == 0 ? title : p.Title })];
    }

    /// <summary>Where the title begins that the post at <paramref name="at"/> ends, a part of a body before it (医政司 of 医政司司长); -1 where other words stand before it.</summary>
    private int ClauseStart(int at)
    {
        var start = at;
        while (start > 0 && reading.Text[start - 1] is >= '\u4E00' and <= '\u9FFF' && at - start <= LongestPart && reading.NamingOver(start - 1) is null or { Entity.Type: EntityType.Topic })
        {
            start--;
        }

        var atBreak = start == 0 || (reading.Text[start - 1] is not (>= '\u4E00' and <= '\u9FFF') && reading.NamingOver(start - 1) is null);
        return !atBreak || at - start > LongestPart ? -1
            : start == at || reading.Text[at - 1] is '科' or '室' or '处' or '部' or '司' or '局' or '心' or '办' or '系' or '组' ? start
            : -1;
    }

    /// <summary>规划司 of 规划司副司长 where the article names a 某委规划司.</summary>
    private Entity? Department(string part) =>
        Only(reading.Entities.Where(e => e.Type == EntityType.Organization && e.Mentions.Any(m => m.Text.Length > part.Length && m.Text.EndsWith(part, StringComparison.Ordinal))));

    private Entity? Body(string[] endings, Entity? nearest, int sentence, int at)
    {
        if (nearest is not null && PostFit.IsHeldAt(nearest, endings))
        {
            return nearest;
        }

        var before = reading.NamingsIn(new TextSpan(sentence, at)).ToArray().Select(n => n.Entity).Where(e => PostFit.IsHeldAt(e, endings)).Distinct();
        var adjacent = at > 0 ? reading.NamingOver(at - 1) ?? (at > 1 ? reading.NamingOver(at - 2) : null) : null;
        if ((adjacent is { } beside && PostFit.IsHeldAt(beside.Entity, endings) ? beside.Entity : Only(before)) is { } named)
        {
            return named;
        }

        var titled = reading.Entities.Where(e => PostFit.IsHeldAt(e, endings) && e.Mentions[0].Span.End <= reading.Article.Title.Length);
        return Only(holders.Where(h => PostFit.IsHeldAt(h, endings))) ?? Only(titled) ?? Only(reading.Entities.Where(e => PostFit.IsHeldAt(e, endings)));
    }

    /// <summary>The place of the level that the post names: 市 for 副市长.</summary>
    private Entity? Place(string title, Entity? nearest)
    {
        var level = PostFit.Level(title);
        if (level == '\0' || (nearest is not null && IsOfLevel(nearest, level)))
        {
            return level == '\0' ? null : nearest;
        }

        return Only(reading.Entities.Where(e => IsOfLevel(e, level)).DistinctBy(e => e.Type == EntityType.Region ? e.Name : e.Region, StringComparer.Ordinal));
    }

    /// <summary>Whether it is a place of that level or the government of one.</summary>
    private static bool IsOfLevel(Entity entity, char level) =>
        entity.Type == EntityType.Region ? PostFit.Level(entity.Name) == level
        : entity.Kind == "government" && entity.Name.EndsWith("政府", StringComparison.Ordinal) && PostFit.Level(entity.Region ?? "") == level;

    private static Entity? Only(IEnumerable<Entity> some)
    {
        var two = some.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
