using System.Globalization;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>Every name of an article with what it stands for and why: what the script shows on hover, for paper and for browsers without script.</summary>
internal static class NameTable
{
    /// <summary>Writes the table, closed until it is asked for; nothing where the article names nothing.</summary>
    public static void Write(HtmlText html, ArticleAnchors article)
    {
        if (article.Extracted.Entities.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "facts names")).Open("details").Open("summary").Element("h3", "Names")
            .Element("span", article.Extracted.Entities.Count.ToString(CultureInfo.InvariantCulture), ("class", "count")).Close();
        html.Open("table").Open("thead").Open("tr").Element("th", "Name", ("scope", "col")).Element("th", "Type", ("scope", "col"))
            .Element("th", "In the text, and why", ("scope", "col")).Close().Close().Open("tbody").Line();
        foreach (var entity in article.Extracted.Entities)
        {
            WriteEntity(html, article.Entity(entity.Id)!.Value.Anchor, entity);
        }

        html.Close().Close().Close().Close().Line();
    }

    private static void WriteEntity(HtmlText html, string anchor, Entity entity)
    {
        var mark = TypeMark.Of(entity.Type);
        html.Open("tr", ("id", anchor)).Open("td", ("data-label", "Name"), ("lang", "zh")).Element("strong", entity.Name);
        if (entity.Ambiguous)
        {
            html.Open("p", ("class", "maybe")).Text("ambiguous: ").Text(string.Join("; ", entity.Candidates)).Close();
        }

        html.Close().Open("td", ("data-label", "Type")).Element("span", mark.Letter, ("class", "letter " + mark.Class), ("aria-hidden", "true"))
            .Text(" " + MentionFacts.TypeOf(entity)).Close().Open("td", ("data-label", "Why")).Open("ul");
        foreach (var group in entity.Mentions.GroupBy(m => (m.Text, m.Rule, m.Entry, m.Confidence, m.Reason)))
        {
            WriteReading(html, group.First(), group.Count());
        }

        html.Close().Close().Close().Line();
    }

    private static void WriteReading(HtmlText html, Mention mention, int count)
    {
        var source = mention.Entry is null ? mention.Rule : $"{mention.Rule}, {mention.Entry}";
        html.Open("li").Element("b", mention.Text, ("lang", "zh"));
        html.Text(count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{count}") : "");
        html.Text(string.Create(CultureInfo.InvariantCulture, $" {mention.Confidence:0.00} ")).Text(mention.Reason).Text(" ")
            .Element("span", source, ("class", "rule")).Close();
    }
}
