using HealthGraph.Api.Kinds;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Which articles count: by time, outlet, topic, policy, region, issue.</summary>
internal static class ArticleScope
{
    /// <summary>Name of the input.</summary>
    public const string Input = "ArticleScopeInput";

    /// <summary>A test of articles; null where every article counts.</summary>
    /// <exception cref="GraphQLException">Something that is named does not exist.</exception>
    public static Func<ArticleView, bool>? Compile(InputObject? input, GraphView view)
    {
        List<Func<ArticleView, bool>> tests = input is null ? [] : [.. input.Where(i => i.Value is not null).Select(i => One(i.Key, i.Value!, input, view)).OfType<Func<ArticleView, bool>>()];
        return tests.Count == 0 ? null : Combination.All(tests);
    }

    private static Func<ArticleView, bool>? One(string key, object value, InputObject input, GraphView view) => key switch
    {
        "from" => From((PartialDate)value),
        "to" => To((PartialDate)value),
        "source" => article => string.Equals(article.Source, (string)value, StringComparison.OrdinalIgnoreCase),
        "topic" => AnyOf(Named(view, (string)value, "Topic")),
        "policy" => AnyOf(Named(view, (string)value, "Policy")),
        "region" => AnyOf(RegionScope.Articles(view, (string)value, input.Get<bool>("below"))),
        "issue" => AnyOf(Carried(view, (string)value)),
        _ => null,
    };

    private static Func<ArticleView, bool> From(PartialDate date)
    {
        var first = DateSpan.First(date);
        return article => article.Date is { } day && DateSpan.First(day) >= first;
    }

    private static Func<ArticleView, bool> To(PartialDate date)
    {
        var last = DateSpan.Last(date);
        return article => article.Date is { } day && DateSpan.Last(day) <= last;
    }

    private static Func<ArticleView, bool> AnyOf(HashSet<ArticleView> articles) => articles.Contains;

    private static HashSet<ArticleView> Named(GraphView view, string idOrName, string kind) =>
        [.. (NodeNames.Find(view, idOrName, kind) ?? throw NodeNames.NotFound(idOrName, kind.ToLowerInvariant())).Articles];

    private static HashSet<ArticleView> Carried(GraphView view, string id) =>
        [.. (view.Issue(id) ?? throw NodeNames.NotFound(id, "issue")).Articles];
}
