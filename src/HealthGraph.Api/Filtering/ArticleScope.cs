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
    public static ArticleFilter Filter(InputObject? input, GraphView view)
    {
        if (input is null)
        {
            return ArticleFilter.None;
        }

        var (from, to) = DateRange.Of(input.Get<PartialDate?>("from"), input.Get<PartialDate?>("to"));
        return new ArticleFilter
        {
            From = from, To = to, Source = input.Get<string>("source"), Topic = Topic(input.Get<string>("topic"), view), Region = Region(input.Get<string>("region"), view),
        };
    }

    /// <summary>Id of a topic, a policy or another thing that is named; null for null.</summary>
    public static string? Topic(string? idOrName, GraphView view) =>
        idOrName is null ? null : (NodeNames.Find(view, idOrName, "Topic") ?? NodeNames.Find(view, idOrName, null) ?? throw NodeNames.NotFound(idOrName, "topic")).Id;

    /// <summary>Id of a region that is named; null for null.</summary>
    public static string? Region(string? idOrName, GraphView view) => idOrName is null ? null
        : NodeNames.Find(view, idOrName, "Region")?.Id ?? (idOrName.StartsWith("region/", StringComparison.Ordinal) ? idOrName : throw NodeNames.NotFound(idOrName, "region"));
}
