using System.Globalization;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>Relations and figures of an article as tables; nothing where there are none.</summary>
internal static class FactTables
{
    /// <summary>Writes the relations.</summary>
    public static void WriteRelations(HtmlText html, ArticleAnchors article)
    {
        var relations = article.Extracted.Relations;
        if (relations.Count == 0)
        {
            return;
        }

        Begin(html, "Relations", relations.Count, "From", "Relation", "To", "Post", "Evidence");
        for (var i = 0; i < relations.Count; i++)
        {
            var relation = relations[i];
            html.Open("tr", ("id", article.Anchor('r', i + 1))).Open("td", ("data-label", "From"));
            NameLink.Write(html, article, relation.From, relation.From);
            html.Close().Element("td", relation.Type, ("data-label", "Relation"), ("class", "fixed")).Open("td", ("data-label", "To"));
            NameLink.Write(html, article, relation.To, relation.To);
            html.Close().Element("td", relation.Title, ("data-label", "Post"), ("lang", "zh")).Open("td", ("data-label", "Evidence"));
            NameLink.WriteSentence(html, article, relation.Evidence, Label('R', i), relation.Rule);
            html.Close().Close().Line();
        }

        End(html);
    }

    /// <summary>Writes the figures.</summary>
    public static void WriteIndicators(HtmlText html, ArticleAnchors article)
    {
        var indicators = article.Extracted.Indicators;
        if (indicators.Count == 0)
        {
            return;
        }

        Begin(html, "Figures", indicators.Count, "Subject", "Measure", "Value", "As of", "Evidence");
        for (var i = 0; i < indicators.Count; i++)
        {
            var indicator = indicators[i];
            html.Open("tr", ("id", article.Anchor('f', i + 1))).Open("td", ("data-label", "Subject"));
            NameLink.Write(html, article, indicator.SubjectId, "");
            html.Close().Element("td", indicator.Measure, ("data-label", "Measure"), ("lang", "zh"));
            html.Element("td", Value(indicator), ("data-label", "Value"), ("class", "value"), ("title", indicator.Surface));
            html.Element("td", indicator.AsOf?.ToString(), ("data-label", "As of"), ("class", "fixed")).Open("td", ("data-label", "Evidence"));
            NameLink.WriteSentence(html, article, indicator.Evidence, Label('F', i), indicator.Surface);
            html.Close().Close().Line();
        }

        End(html);
    }

    private static void Begin(HtmlText html, string heading, int count, params string[] columns)
    {
        html.Open("section", ("class", "facts")).Open("details", ("open", "")).Open("summary")
            .Element("h3", heading).Element("span", count.ToString(CultureInfo.InvariantCulture), ("class", "count")).Close();
        html.Open("table").Open("thead").Open("tr");
        foreach (var column in columns)
        {
            html.Element("th", column, ("scope", "col"));
        }

        html.Close().Close().Open("tbody").Line();
    }

    private static void End(HtmlText html) => html.Close().Close().Close().Close().Line();

    private static string Label(char letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");

    private static string Value(Indicator indicator)
    {
        var number = Number(indicator.Value) + (indicator.Upper is { } upper ? "–" + Number(upper) : "");
        var bound = indicator.Bound is "over" or "nearly" or "about" ? indicator.Bound + " " : "";
        return $"{bound}{number} {indicator.Unit}";
    }

    private static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}
