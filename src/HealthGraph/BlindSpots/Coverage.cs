using HealthGraph.Extraction;

namespace HealthGraph.BlindSpots;

/// <summary>Which stretches of one article were read as names.</summary>
internal sealed class Coverage
{
    private readonly EntityType?[] types;

    /// <summary>Takes the mentions of an article; where two overlap, that of the body counts.</summary>
    public Coverage(ExtractedArticle extracted)
    {
        types = new EntityType?[extracted.Article.Text.Length];
        foreach (var entity in extracted.Entities.OrderByDescending(e => e.Type))
        {
            foreach (var mention in entity.Mentions)
            {
                Array.Fill(types, entity.Type, mention.Span.Start, mention.Span.Length);
            }
        }
    }

    /// <summary>What the character at <paramref name="index"/> was read as part of, or null.</summary>
    public EntityType? At(int index) => types[index];

    /// <summary>Whether any character of the span was read.</summary>
    public bool Touches(TextSpan span) => Array.FindIndex(types, span.Start, span.Length, t => t is not null) >= 0;
}
