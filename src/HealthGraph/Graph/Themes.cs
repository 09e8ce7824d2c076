using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>What an article and its events are about: the topics and policies named in its title, and in the sentence of an event.</summary>
internal static class Themes
{
    private const string Rule = "graph.theme";

    /// <summary>Adds the <c>CONCERNS</c> edges.</summary>
    public static void Add(StatementSheet sheet, ExtractedArticle extracted, GlobalIds ids)
    {
        var title = new TextSpan(0, extracted.Article.Title.Length);
        foreach (var theme in extracted.Entities.Where(e => e.Type is EntityType.Topic or EntityType.Policy))
        {
            var id = ids.Find(theme.Id)!;
            if (theme.Mentions.FirstOrDefault(m => title.Contains(m.Span)) is { } mention)
            {
                sheet.Edge(sheet.ArticleId, "CONCERNS", id, null, mention.Span, Rule);
            }

            foreach (var happening in extracted.Events.Where(e => theme.Mentions.Any(m => e.Evidence.Contains(m.Span))))
            {
                sheet.Edge("event/" + happening.Id, "CONCERNS", id, null, happening.Evidence, Rule);
            }
        }
    }
}
