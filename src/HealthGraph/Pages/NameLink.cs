namespace HealthGraph.Pages;

/// <summary>Links from facts back to names and sentences.</summary>
internal static class NameLink
{
    /// <summary>An entity with its mark, linked to its row; plain text where it has no mention.</summary>
    public static void Write(HtmlText html, ArticleAnchors article, string? id, string name)
    {
        if (article.Entity(id) is not var (entity, anchor))
        {
            _ = name.Length > 0 ? html.Element("span", name, ("lang", "zh")) : html;
            return;
        }

        var mark = TypeMark.Of(entity.Type);
        html.Open("a", ("class", $"m {mark.Class}{(entity.Ambiguous ? " unsure" : "")}"), ("href", "#" + anchor), ("lang", "zh"));
        mark.Write(html, entity.Name, entity.Ambiguous);
        html.Close();
    }

    /// <summary>A link to the sentence that states a fact, with a remark before it.</summary>
    public static void WriteSentence(HtmlText html, ArticleAnchors article, TextSpan evidence, string label, string remark)
    {
        html.Open("p", ("class", "proof"));
        if (article.PassageOf(evidence) is { } passage)
        {
            html.Element("a", label + " ↩ sentence", ("href", "#" + passage.Id), ("aria-label", $"{label}: to the sentence"), ("title", evidence.Of(article.Extracted.Article.Text)));
        }

        html.Text(" ").Element("span", remark, ("class", "rule")).Close();
    }
}
