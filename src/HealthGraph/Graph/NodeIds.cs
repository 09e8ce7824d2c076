using System.Globalization;
using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Graph;

/// <summary>The identities of the model: the same thing read twice, anywhere, gets the same id.</summary>
internal static class NodeIds
{
    /// <summary>Series and number, else publisher and date, else a hash of what is printed.</summary>
    public static string OfIssue(Issue issue) => issue switch
    {
        { Series: { } series, Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"issue/{series}#{number}"),
        { Publisher: { } publisher, PublishedOn: { } date } => $"issue/{publisher}@{date}",
        _ => "issue/" + StatementId.Hash(issue.Series ?? "", issue.Publisher ?? "", issue.PublishedOn?.ToString() ?? "",
            issue.CoverageStart?.ToString() ?? "", issue.CoverageEnd?.ToString() ?? ""),
    };

    /// <summary>Normalised URL, else title, date and body without white space.</summary>
    public static string OfArticle(Article article) => OfArticle(article.Url, article.Title, article.PublishedOn, article.Body);

    /// <summary>The id that a stored article must have.</summary>
    public static string OfArticle(ArticleNode article) =>
        OfArticle(article.Url, article.Title, article.PublishedOn, article.Text[(article.Title.Length + 1)..]);

    private static string OfArticle(string? url, string title, PartialDate? publishedOn, string body) => "article/" + (url is not null
        ? StatementId.Hash("url", Normalize(url))
        : StatementId.Hash("text", Bare(title), publishedOn?.ToString() ?? "", Bare(body)));

    /// <summary>A figure is its article's own: what is measured, of whom, as of when, as printed. See <see cref="GraphSchema.OwnerOf"/>.</summary>
    public static string OfIndicator(string articleId, string subject, string measure, string asOf, string surface) =>
        $"indicator/{articleId["article/".Length..]}-{StatementId.Hash(subject, measure, asOf, surface)[..16]}";

    /// <summary>Scheme, <c>www.</c>, fragment and a closing slash say nothing about which article it is.</summary>
    public static string Normalize(string url)
    {
        var text = url.AsSpan().Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme < 0 ? text : text[(scheme + 3)..];
        var fragment = text.IndexOf('#');
        text = fragment < 0 ? text : text[..fragment];
        var slash = text.IndexOf('/');
        var host = slash < 0 ? text : text[..slash];
        var path = slash < 0 ? [] : text[slash..].TrimEnd('/');
        if (!IsLower(host))
        {
            host = host.ToString().ToLowerInvariant();
        }

        return string.Concat(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host, path);
    }

    private static bool IsLower(ReadOnlySpan<char> host) => Ascii.IsValid(host) && !host.ContainsAnyInRange('A', 'Z');

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
