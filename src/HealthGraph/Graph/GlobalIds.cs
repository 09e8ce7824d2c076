using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>Makes the ids of one article's entities good for the whole graph.</summary>
/// <remarks>
/// A person is a name and the first body that the article ties it to; where it names none, a name in this article: the same name alone
/// never joins two people. An ambiguous place is likewise one of this article only. A relation's end without a mention is a canonical name.
/// </remarks>
internal sealed class GlobalIds
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly RegionTable regions;

    public GlobalIds(ExtractedArticle extracted, string articleId, RegionTable regions)
    {
        this.regions = regions;
        var local = articleId[(articleId.IndexOf('/', StringComparison.Ordinal) + 1)..];
        foreach (var entity in extracted.Entities)
        {
            ids[entity.Id] = (entity.Type, entity.Ambiguous) switch
            {
                (EntityType.Person, _) => $"{entity.Id}@{BodyOf(extracted, entity.Id) ?? local}",
                (_, true) => $"{entity.Id}@{local}",
                _ => entity.Id,
            };
        }
    }

    /// <summary>The global id of an entity of the article, or null for a name that has no mention in it.</summary>
    public string? Find(string localId) => ids.GetValueOrDefault(localId);

    /// <summary>The id of something that has no mention of its own: a region by its path, else a body.</summary>
    public string OfName(string name) => regions.ByPath(name) is { } region ? "region/" + (region.Code ?? region.Path) : "organization/" + name;

    private static string? BodyOf(ExtractedArticle extracted, string person)
    {
        foreach (var relation in extracted.Relations)
        {
            if (relation.Type is "AFFILIATED_WITH" && string.Equals(relation.From, person, StringComparison.Ordinal))
            {
                return NameOf(extracted, relation.To);
            }
        }

        return null;
    }

    private static string NameOf(ExtractedArticle extracted, string body)
    {
        foreach (var entity in extracted.Entities)
        {
            if (string.Equals(entity.Id, body, StringComparison.Ordinal))
            {
                return entity.Name;
            }
        }

        return body;
    }
}
