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
        foreach (var entity in reading.Entities)
        {
            if (entity.Type == EntityType.Organization && entity.Region is { Length: > 0 } region && Named(entity, region) is { } place)
            {
                var span = entity.Mentions[0].Span;
                var sentence = reading.Sentences.Find(s => s.Span.Contains(span)) is { Span.Length: > 0 } found ? found.Span : span;
                sink.Add("LOCATED_IN", entity, reading.Find(EntityType.Region, place)?.Id ?? place, null, sentence, "place.name");
            }
        }
    }

    /// <summary>The region's path cut after the deepest level that a name of the body contains, or null where none does.</summary>
    internal static string? Named(Entity entity, string region)
    {
        var levels = RegionPath.Levels(region);
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            var (end, shortName) = levels[i];
            var official = entity.Kind is not ("company" or "university" or "media" or "association" or "other");
            if ((official && entity.Name.Contains(shortName, StringComparison.Ordinal))
                || entity.Mentions.Any(m => m.Text.Contains(shortName, StringComparison.Ordinal)))
            {
                return region[..end];
            }
        }

        return null;
    }
}
