using HealthGraph.Extraction.Relations;

namespace HealthGraph.Extraction.Facts;

/// <summary>Finds the place that 全省, 我市, 该县 stand for: the one of that level named last, or in which what was named last lies.</summary>
/// <remarks>Matches 全省 after 四川省 or 四川省某局. Must not match where no place of that level is named in the article: the text does not say it then.</remarks>
internal static class WholePlaces
{
    /// <summary>So many mentions back the place was spoken of.</summary>
    private const int Reach = 200;

    /// <summary>Whether such a word begins at <paramref name="at"/>.</summary>
    public static bool MayStart(string text, int at) =>
        at + 1 < text.Length && text[at] is '全' or '我' or '该' or '本' && text[at + 1] is '省' or '市' or '县' or '区' or '州' or '旗' or '盟'
        && !(at > 0 && text[at - 1] is '健' or '安' or '完');

    /// <summary>The place of that level, or null.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="before">Only what is named before this offset counts.</param>
    /// <param name="level">Last character of the level's word; 地 for any level.</param>
    public static Entity? Last(ArticleReading reading, int before, char level)
    {
        var last = reading.LowerBound(before) - 1;
        for (var i = last; i >= Math.Max(0, last - Reach); i--)
        {
            var entity = reading.Namings[i].Entity;
            if (entity.Type == EntityType.Region && (level == '地' || IsOf(entity.Name, level)))
            {
                return entity;
            }

            var path = entity.Type == EntityType.Region ? entity.Name : entity.Type == EntityType.Organization ? entity.Region : null;
            if (level != '地' && path is { Length: > 0 } && Above(reading, path, level) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static bool IsOf(string name, char level) => name[^1] == level || (level == '省' && name.EndsWith("自治区", StringComparison.Ordinal));

    /// <summary>The place of that level on the path, if the article names it.</summary>
    private static Entity? Above(ArticleReading reading, string path, char level)
    {
        foreach (var part in RegionPath.Levels(path))
        {
            if (IsOf(path[..part.End], level) && reading.Find(EntityType.Region, path[..part.End]) is { } place)
            {
                return place;
            }
        }

        return null;
    }
}
