using HealthGraph.Dictionaries;
using HealthGraph.Documents;

namespace HealthGraph.Graph;

/// <summary>Who published an article: the outlet that its source line names, where the dictionaries know it.</summary>
internal static class Publisher
{
    private const string Rule = "graph.source";

    /// <summary>Adds the <c>PUBLISHED_BY</c> edge; a source that no dictionary knows makes no node.</summary>
    /// <remarks>The source line is no part of the text, so the edge stands on the title.</remarks>
    public static void Add(StatementSheet sheet, Article article, Lexicon lexicon)
    {
        if (article.Source is not { Length: > 0 } source || Find(source, lexicon) is not { } outlet)
        {
            return;
        }

        var id = "organization/" + outlet.Name;
        var title = new TextSpan(0, article.Title.Length);
        sheet.Property(id, "name", outlet.Name, title, Rule);
        sheet.Edge(sheet.ArticleId, "PUBLISHED_BY", id, source, title, Rule);
    }

    // 西藏日报（西藏自治区党委网站）, 贵州日报天眼新闻: the whole, then what stands before a bracket, then the longest known beginning.
    private static LexiconEntry? Find(string source, Lexicon lexicon)
    {
        var name = source.Split('（', '(')[0].Trim();
        for (var length = name.Length; length > 1; length--)
        {
            var bearers = lexicon.Lookup(name.AsSpan(0, length));
            var sure = bearers.Where(b => b.Entry.Type == EntityType.Organization && (length == name.Length || b.Entry.Kind is "media")).ToList();
            if (sure.Count == 1)
            {
                return sure[0].Entry;
            }
        }

        return null;
    }
}
