using System.Globalization;
using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>The words of a digest, Chinese and English beside each other.</summary>
internal static class DigestWords
{
    /// <summary>What an issue or a span of days is called.</summary>
    public static string Title(Digest digest)
    {
        if (digest.Issue is { } issue)
        {
            var number = issue.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $" 第{n}期") : "";
            return $"{issue.Series ?? issue.Publisher ?? issue.Id}{number} 新动向 · What is new{(CarriedBy.DateOf(issue) is { } date ? $" ({date})" : "")}";
        }

        return $"{digest.Dates.From?.ToString() ?? "…"} – {digest.Dates.To?.ToString() ?? "…"} 新动向 · What is new";
    }

    /// <summary>How much was compared with how much.</summary>
    public static string Sum(Digest digest) => string.Create(CultureInfo.InvariantCulture,
        $"新文章 {digest.Articles} 篇，与此前 {digest.Earlier} 篇比较 · {digest.Articles} new articles, compared with {digest.Earlier} before");

    /// <summary>Heading of a section.</summary>
    public static string Heading(DigestSection section) => string.Create(CultureInfo.InvariantCulture, $"{Of(section.Kind)} ({section.Total})");

    /// <summary>The entries of a section, those that one sentence tells together, in the order of the first of each; groups stay whole.</summary>
    public static IEnumerable<IReadOnlyList<DigestEntry>> BySentence(IEnumerable<DigestEntry> entries) =>
        entries.GroupBy(e => (e.Group, e.Article.Id, e.Sentence)).Select(g => g.ToList());

    /// <summary>Type of an event, Chinese first.</summary>
    public static string Group(string type) => type switch
    {
        "Meeting" => "会议",
        "Competition" => "竞赛",
        "Launch" => "启用上线",
        "Establishment" => "成立",
        "PolicyRelease" => "政策发布",
        "Publication" => "成果发布",
        "Cooperation" => "合作",
        "Construction" => "建设",
        "Award" => "入选获奖",
        "Procedure" => "手术诊疗",
        "Other" => "其他",
        _ => "",
    } is { Length: > 0 } name ? $"{name} · {type}" : type;

    /// <summary>What is said where a section is cut; null where it is whole.</summary>
    public static string? More(DigestSection section) => section.Total == section.Entries.Count ? null
        : string.Create(CultureInfo.InvariantCulture, $"另有 {section.Total - section.Entries.Count} 条 · {section.Total - section.Entries.Count} more");

    /// <summary>Outlet, date and title of an article.</summary>
    public static string Source(ArticleNode article) =>
        string.Join(' ', new[] { article.Source, article.PublishedOn?.ToString(), $"《{article.Title.ReplaceLineEndings(" ")}》" }.Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>The address of an article where it is one that a page may lead to.</summary>
    public static string? Link(ArticleNode article) => Uri.TryCreate(article.Url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri.AbsoluteUri : null;

    private static string Of(DigestKind kind) => kind switch
    {
        DigestKind.Organizations => "首次出现的机构 · Bodies seen for the first time",
        DigestKind.People => "首次出现的人物 · People seen for the first time",
        DigestKind.Policies => "首次出现的政策 · Policies seen for the first time",
        DigestKind.Collaborations => "首次合作 · First-time collaborations",
        DigestKind.Events => "事件 · Events by type",
        DigestKind.RegionTopics => "新涉足某主题的地区 · Regions newly active in a topic",
        _ => "变动的指标 · Indicators that moved",
    };
}
