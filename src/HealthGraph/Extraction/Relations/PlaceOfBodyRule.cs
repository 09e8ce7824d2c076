using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>Where a body sits, as far as its own name says so: the deepest level of its region's path that its name, or the way the text names it, contains.</summary>
/// <remarks>
/// Matches 某省卫生健康委员会 to 某省; 县人民医院 read as 汉阴县人民医院 to that county; 深圳大学附属医院 to 深圳.
/// Must not match a company or university whose seat only the dictionary knows: the article does not say it.
/// </remarks>
internal sealed class PlaceOfBodyRule : IRelationRule
{
    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        for (var i = 0; i < reading.Entities.Length; i++)
        {
            var entity = reading.Entities[i];
            if (entity.Type == EntityType.Organization && entity.Kind != "media" && (Known(entity) ?? Shared(reading, reading.WordingsOf(i))) is { } place)
            {
                var sentence = reading.SentenceOf(entity.Mentions[0].Span);
                sink.Add("LOCATED_IN", entity, reading.Find(EntityType.Region, place)?.Id ?? place, null, sentence, "place.name");
            }
        }
    }

    private static string? Known(Entity entity) =>
        entity.Region is { Length: > 0 } region && Named(entity, region) is { } place ? WithVillage(entity.Name, place) : null;

    /// <summary>The deepest place that the article names and the body's name holds: 某银联广西分公司 beside 广西.</summary>
    private static string? Shared(ArticleReading reading, string[] body)
    {
        string? deepest = null;
        for (var i = 0; i < reading.Entities.Length; i++)
        {
            var place = reading.Entities[i];
            if (place.Type == EntityType.Region && place.Name.Length > (deepest?.Length ?? 0) && !place.Ambiguous && place.Name != "中国" && Holds(body, reading.WordingsOf(i)))
            {
                deepest = place.Name;
            }
        }

        return deepest;
    }

    private static bool Holds(string[] body, string[] place)
    {
        foreach (var part in place)
        {
            foreach (var whole in part.Length >= 2 ? body : [])
            {
                if (whole.Contains(part, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>某镇某村卫生室: the village that follows the town in the name.</summary>
    private static string WithVillage(string name, string place)
    {
        var levels = RegionPath.Levels(place);
        var last = place[(levels.Count > 1 ? levels[^2].End : 0)..];
        var at = last.EndsWith('镇') || last.EndsWith('乡') ? name.IndexOf(last, StringComparison.Ordinal) : -1;
        var village = at < 0 ? -1 : name.IndexOf('村', at + last.Length);
        return village > at + last.Length && village - at - last.Length <= 5 ? place + name[(at + last.Length)..(village + 1)] : place;
    }

    /// <summary>The region's path cut after the deepest level that a name of the body contains, or null where none does.</summary>
    internal static string? Named(Entity entity, string region)
    {
        var levels = RegionPath.Levels(region);
        var official = entity.Kind is not ("company" or "university" or "media" or "association" or "other");
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            var shortName = region.AsSpan(levels[i].ShortName.Start, levels[i].ShortName.Length);
            if ((official && entity.Name.AsSpan().Contains(shortName, StringComparison.Ordinal)) || IsMentioned(entity, shortName))
            {
                return region[..levels[i].End];
            }
        }

        return null;
    }

    private static bool IsMentioned(Entity entity, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < entity.Mentions.Count; i++)
        {
            if (entity.Mentions[i].Text.AsSpan().Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
