using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>Decides to which body a post goes.</summary>
internal static class PostHolder
{
    private static readonly (string Title, string Body)[] National =
    [
        ("全国人大代表", "全国人民代表大会"),
        ("全国政协委员", "中国人民政治协商会议全国委员会"),
    ];

    private const int LongestByline = 60;
    private const int LongestOutlet = 10;
    private static readonly string[] Own = ["本报", "本网", "本刊", "本台"];
    private static readonly string[] OutletEndings = ["报", "网", "刊", "社", "台"];

    /// <summary>Id of the body or place, or its canonical name where the article does not name it; null where nothing tells.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="post">The post.</param>
    /// <param name="at">Where the person stands, for the outlet of a dateline.</param>
    public static string? Of(ArticleReading reading, HeldPost post, int at)
    {
        if (National.FirstOrDefault(n => post.Title.EndsWith(n.Title, StringComparison.Ordinal)) is { Body: { } body })
        {
            return reading.Find(EntityType.Organization, body)?.Id ?? body;
        }

        return post.Kind switch
        {
            PostKind.Region => OfPlace(reading, post.Holder, post.Title),
            PostKind.Press => (post.Holder is { Type: EntityType.Organization } outlet ? outlet : Outlet(reading, at))?.Id ?? OwnOutlet(reading, at),
            _ => post.Holder is { Type: EntityType.Organization } holder ? holder.Id : OfTownOrVillage(post),
        };
    }

    /// <summary>某镇某村党支部书记: a village or a town has no body of its own in the name, so the place itself is what the post is held at.</summary>
    private static string? OfTownOrVillage(HeldPost post) =>
        post.Holder is { Type: EntityType.Region, Name: [.., '村' or '镇' or '乡' or '道'] } place && post.Title.EndsWith("书记", StringComparison.Ordinal)
            ? place.Id
            : null;

    /// <summary>A mayor goes to the people's government if the article names it, a foreign minister to the ministry, else to the place.</summary>
    private static string? OfPlace(ArticleReading reading, Entity? holder, string title)
    {
        if (holder is null)
        {
            return null;
        }

        if (holder.Type == EntityType.Organization)
        {
            return holder.Name.EndsWith("政府", StringComparison.Ordinal) || holder.Region is null
                ? holder.Id
                : reading.Find(EntityType.Region, holder.Region)?.Id ?? holder.Region;
        }

        var ofHealth = title.StartsWith("卫生", StringComparison.Ordinal); // 某国卫生部长, 某国卫生大臣
        var government = reading.Entities.FirstOrDefault(e => e.Type == EntityType.Organization && (ofHealth
            ? e.Kind == "government" && e.Name.StartsWith(holder.Name + "卫生", StringComparison.Ordinal)
            : string.Equals(e.Region, holder.Name, StringComparison.Ordinal) && e.Name.EndsWith("人民政府", StringComparison.Ordinal)));
        return (government ?? holder).Id;
    }

    /// <summary>The outlet of the dateline (<c>央广网成都1月10日消息（记者 …）</c>), else the article's source where the article names it.</summary>
    private static Entity? Outlet(ArticleReading reading, int at)
    {
        for (var i = reading.LowerBound(at) - 1; i >= 0 && at - reading.Namings[i].Span.End < 40; i--)
        {
            var named = reading.Namings[i];
            if (reading.Text.AsSpan(named.Span.End, at - named.Span.End).IndexOfAny('。', '\n') >= 0)
            {
                break;
            }

            if (named.IsOrganization && IsDateline(reading.Text.AsSpan(named.Span.End, at - named.Span.End)))
            {
                return named.Entity;
            }
        }

        return reading.Entities.FirstOrDefault(e => e.Type == EntityType.Organization && reading.Article.Source is { } source
            && (string.Equals(e.Name, source, StringComparison.Ordinal) || e.Mentions.Any(m => string.Equals(m.Text, source, StringComparison.Ordinal))));
    }

    /// <summary>本报讯（记者 …）, 本网记者 …: the article's source by its name, where it is the name of an outlet.</summary>
    private static string? OwnOutlet(ArticleReading reading, int at)
    {
        var line = reading.Text.AsSpan(0, at)[(reading.Text.AsSpan(0, at).LastIndexOf('\n') + 1)..];
        var own = line.Length <= LongestByline && Array.Exists(Own, line.ToString().Contains);
        return own && reading.Article.Source is { Length: <= LongestOutlet } source && source.IndexOfAny([' ', '-', '－', '·', '/', '（']) < 0
            && Array.Exists(OutletEndings, e => source.EndsWith(e, StringComparison.Ordinal)) ? source : null;
    }

    private static bool IsDateline(ReadOnlySpan<char> between) =>
        between.Contains("消息", StringComparison.Ordinal) || between.IndexOfAny('讯', '电') >= 0 || between.Contains("报道", StringComparison.Ordinal)
        || between.TrimEnd().EndsWith("（", StringComparison.Ordinal);
}
