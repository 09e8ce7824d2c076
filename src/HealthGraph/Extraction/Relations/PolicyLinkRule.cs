using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>What one policy says of another, and where it applies: 依据, 根据, 落实, 贯彻, 废止, and the region at the head of its title.</summary>
/// <remarks>
/// Matches 根据《甲条例》，制定《乙办法》 (乙 cites 甲), 为落实《甲意见》，某省出台《乙方案》 (乙 implements 甲), 《乙办法》施行，《甲办法》同时废止 (乙 replaces 甲).
/// Must not match 《甲意见》和《乙方案》提出: two policies side by side say nothing of each other.
/// </remarks>
internal sealed class PolicyLinkRule : IRelationRule
{
    private static readonly (string Word, string Type)[] Verbs =
    [
        ("贯彻落实", "IMPLEMENTS"), ("落实", "IMPLEMENTS"), ("贯彻", "IMPLEMENTS"), ("执行", "IMPLEMENTS"),
        ("依据", "CITES"), ("根据", "CITES"), ("按照", "CITES"), ("依照", "CITES"),
    ];

    private const int LongestGap = 40;

    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (PoliciesIn(reading, sentence.Span) is { Count: > 1 } policies)
            {
                FindIn(reading, policies, sentence.Span, sink);
            }
        }

        foreach (var policy in reading.Entities)
        {
            if (policy.Type == EntityType.Policy && Place(reading, policy) is { } place)
            {
                sink.Add("APPLIES_IN", policy, place.Id, null, policy.Mentions[0].Span, "policy.place");
            }
        }
    }

    private static List<Naming>? PoliciesIn(ArticleReading reading, TextSpan sentence)
    {
        List<Naming>? policies = null;
        foreach (var naming in reading.NamingsIn(sentence))
        {
            if (naming.Entity.Type == EntityType.Policy)
            {
                (policies ??= []).Add(naming);
            }
        }

        return policies;
    }

    private static void FindIn(ArticleReading reading, List<Naming> policies, TextSpan sentence, RelationSink sink)
    {
        var cited = policies.Select(p => TypeBefore(reading.Text, sentence.Start, p.Span.Start)).ToList();
        var main = cited.IndexOf(null);
        for (var i = 0; i < policies.Count && main >= 0; i++)
        {
            var replaced = IsRepealed(reading.Text, policies[i].Span.End, sentence.End);
            if (i != main && (replaced ? "REPLACES" : cited[i]) is { } type)
            {
                sink.Add(type, policies[main].Entity, policies[i].Entity.Id, null, sentence, "policy.link");
            }
        }
    }

    /// <summary>The link that the nearest verb before a title makes, where no comma stands between.</summary>
    private static string? TypeBefore(string text, int from, int at)
    {
        var start = Math.Max(from, at - LongestGap);
        var gap = text.AsSpan(start, at - start);
        gap = gap[(gap.LastIndexOfAny('，', '；') + 1)..];
        foreach (var (word, type) in Verbs)
        {
            if (gap.Contains(word, StringComparison.Ordinal))
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsRepealed(string text, int from, int end)
    {
        var reach = Math.Min(12, end - from);
        return reach > 0 && text.IndexOf("废止", from, reach, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The deepest place whose name, or a wording of it in the article, the policy's title begins with, or null.</summary>
    private static Entity? Place(ArticleReading reading, Entity policy)
    {
        Entity? best = null;
        for (var i = 0; i < reading.Entities.Length; i++)
        {
            var place = reading.Entities[i];
            if (place.Type == EntityType.Region && (best is null || place.Name.Length > best.Name.Length)
                && (policy.Name.StartsWith(place.Name, StringComparison.Ordinal) || Array.Exists(reading.WordingsOf(i), w => w.Length >= 2 && policy.Name.StartsWith(w, StringComparison.Ordinal))))
            {
                best = place;
            }
        }

        return best;
    }
}
