using System.Globalization;
using System.Text;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Citations;

/// <summary>Entries for BibTeX and biblatex.</summary>
internal static class BibTeX
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>One entry, its fields a line each. The key is made of the article's id: the same article has the same key in every export.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quotedOn">When it was quoted, or null.</param>
    public static string Of(ArticleNode article, PartialDate? quotedOn)
    {
        var entry = new StringBuilder("@misc{hg-").Append([.. article.Id[(article.Id.IndexOf('/', StringComparison.Ordinal) + 1)..].Where(char.IsAsciiLetterOrDigit)]).Append(",\n");
        Field(entry, "title", "{" + Escaped(article.Title) + "}");
        Field(entry, "howpublished", Escaped(article.Source ?? ""));
        if (article.PublishedOn is { } date)
        {
            Field(entry, "year", date.Year.ToString(CultureInfo.InvariantCulture));
            entry.Append(date.Month is { } month ? $"  month = {Months[month - 1]},\n" : "");
            Field(entry, "day", date.Day?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        Field(entry, "url", Address(article.Url ?? ""));
        Field(entry, "urldate", article.Url is null ? "" : quotedOn?.ToString() ?? "");
        Field(entry, "langid", "chinese");
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string value)
    {
        if (value.Length > 0)
        {
            entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }

    /// <summary>TeX's own characters made plain. Braces by name, since BibTeX counts them even behind a backslash.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in CitedText.OneLine(text))
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    // The url package prints all but these as they are.
    private static string Address(string url) => CitedText.OneLine(url).Replace(" ", "%20", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
