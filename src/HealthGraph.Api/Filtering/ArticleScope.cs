using HealthGraph.Api.Kinds;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Which articles count: by time, outlet, what they speak of.</summary>
internal static class ArticleScope
{
    /// <summary>Name of the input.</summary>
    public const string Input = "ArticleScopeInput";

    /// <summary>The filter of questions that an input asks for.</summary>
    /// <param name="input">What the client gave; null for every article.</param>
    /// <param name="view">The graph.</param>
    /// <exception cref="GraphQLException">Something that is named does not exist.</exception>
    public static ArticleFilter Filter(InputObject? input, GraphView view) => input is null ? ArticleFilter.None : new ArticleFilter
    {
        From = input.Get<PartialDate?>("from"),
        To = input.Get<PartialDate?>("to"),
        Source = input.Get<string>("source"),
        Topic = Topic(input.Get<string>("topic"), view),
        Region = Region(input.Get<string>("region"), view),
    };

    /// <summary>Id of a topic, a policy or another thing that is named; null for null.</summary>
    public static string? Topic(string? idOrName, GraphView view) =>
        idOrName is null ? null : (NodeNames.Find(view, idOrName, "Topic") ?? NodeNames.Find(view, idOrName, null) ?? throw NodeNames.NotFound(idOrName, "topic")).Id;

    /// <summary>Id of a region that is named; null for null.</summary>
    public static string? Region(string? idOrName, GraphView view) => idOrName is null ? null
        : NodeNames.Find(view, idOrName, "Region")?.Id ?? (idOrName.StartsWith("region/", StringComparison.Ordinal) ? idOrName : throw NodeNames.NotFound(idOrName, "region"));

    /// <summary>A test of articles; null where every article counts.</summary>
    /// <exception cref="GraphQLException">Something that is named does not exist.</exception>
    public static Func<ArticleView, bool>? Compile(InputObject? input, GraphView view)
    {
        var filter = Filter(input, view);
        List<Func<ArticleView, bool>> tests = [];
        if (filter.From is { } from)
        {
            tests.Add(article => article.Date is { } day && DateSpan.First(day) >= DateSpan.First(from));
        }

        if (filter.To is { } to)
        {
            tests.Add(article => article.Date is { } day && DateSpan.Last(day) <= DateSpan.Last(to));
        }

        if (filter.Source is { } source)
        {
            tests.Add(article => string.Equals(article.Source, source, StringComparison.Ordinal));
        }

        if (filter.Topic is { } topic)
        {
            tests.Add(view.Node(topic)!.Articles.ToHashSet().Contains);
        }

        if (filter.Region is { } region)
        {
            tests.Add(RegionScope.Articles(view, region, below: true).Contains);
        }

        return tests.Count == 0 ? null : Combination.All(tests);
    }
}
