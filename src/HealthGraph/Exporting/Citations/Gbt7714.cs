using System.Globalization;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Citations;

/// <summary>References by GB/T 7714—2015, in the order of citation, for articles of newspapers and the web.</summary>
/// <remarks>
/// News in bulletins name no author, and by 8.1.1 of the standard a numbered reference may then begin with its title. The date of reading is
/// that of the first issue that carried the article: on that day somebody quoted it.
/// </remarks>
internal static class Gbt7714
{
    /// <summary>One reference, on one line.</summary>
    /// <param name="number">1-based number of the reference.</param>
    /// <param name="article">The article.</param>
    /// <param name="quotedOn">When it was quoted, or null.</param>
    public static string Of(int number, ArticleNode article, PartialDate? quotedOn)
    {
        var (title, source) = (CitedText.OneLine(article.Title), CitedText.OneLine(article.Source ?? ""));
        var (url, date) = (CitedText.OneLine(article.Url ?? ""), article.PublishedOn?.ToString());
        var online = url.Length > 0 ? "/OL" : "";
        var read = url.Length > 0 && quotedOn is { } day ? $"[{day}]" : "";
        var mark = string.Create(CultureInfo.InvariantCulture, $"[{number}] ");
        if (CitedText.IsNewspaper(source))
        {
            return Closed($"{mark}{title}[N{online}]. {source}{(date is null ? "" : ", " + date)}{read}", url);
        }

        var kind = url.Length > 0 ? "[EB/OL]" : "[Z]";
        var dated = date is null ? read : url.Length > 0 ? $"({date}){read}" : date;
        return Closed($"{mark}{(source.Length > 0 ? source + ". " : "")}{title}{kind}{(dated.Length > 0 ? ". " + dated : "")}", url);
    }

    private static string Closed(string text, string url) => url.Length > 0 ? $"{text}. {url}." : text + ".";
}
