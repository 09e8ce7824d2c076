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

    public GlobalIds(ExtractedArticle extracted, string articleId)
    {
        var local = articleId[(articleId.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var names = extracted.Entities.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        foreach (var entity in extracted.Entities)
        {
            ids[entity.Id] = (entity.Type, entity.Ambiguous) switch
            {
                (EntityType.Person, _) => $"{entity.Id}@{BodyOf(extracted, entity.Id, names) ?? local}",
                (_, true) => $"{entity.Id}@{local}",
                _ => entity.Id,
            };
        }
    }

    /// <summary>The global id of a local id, or of a canonical name that has no mention.</summary>
    public string Of(string localId) => ids.TryGetValue(localId, out var id) ? id
        : localId.Contains('/', StringComparison.Ordinal) ? localId
        : "organization/" + localId;

    private static string? BodyOf(ExtractedArticle extracted, string person, Dictionary<string, string> names) =>
        extracted.Relations.FirstOrDefault(r => r.Type is "AFFILIATED_WITH" && string.Equals(r.From, person, StringComparison.Ordinal)) is { } tie
            ? names.GetValueOrDefault(tie.To, tie.To)
            : null;
}
