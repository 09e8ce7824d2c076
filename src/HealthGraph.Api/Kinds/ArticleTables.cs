using HealthGraph.Api.Filtering;
using HealthGraph.Api.Paging;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>Properties of articles and issues.</summary>
internal static class ArticleTables
{
    /// <summary>Of articles.</summary>
    public static PropertyTable<ArticleView> Article(PropertyTables tables) => new PropertyTable<ArticleView>("Article")
        .Id(a => a.Id)
        .Text("title", a => a.Title)
        .Text("source", a => a.Source)
        .Text("url", a => a.Url, sorts: false)
        .Date("publishedOn", a => a.PublishedOn)
        .Hidden(SortKeys.Date<ArticleView>("date", a => a.Date))
        .Many("issues", a => a.Issues.Select(c => c.Issue), () => tables.Issues, "Issue")
        .Many("entities", NodeFacets.Entities, () => tables.Entities, "Entity")
        .Many("topics", a => NodeFacets.Mentioned(a, "Topic"), () => tables.ByKind["Topic"], "Topic")
        .Many("events", a => a.Events, () => tables.Events, "Event")
        .Number("entityCount", a => NodeFacets.Entities(a).Count())
        .Number("eventCount", a => a.Events.Count)
        .Own("region", RegionScope.Input, (input, scope) => RegionScope.Articles(scope.View, input.Get<string>("in")!, input.Get<bool>("below")).Contains);

    /// <summary>Of issues.</summary>
    public static PropertyTable<IssueView> Issue(PropertyTables tables) => new PropertyTable<IssueView>("Issue")
        .Key(i => i.Issue)
        .Id(i => i.Issue.Id)
        .Text("series", i => i.Issue.Series)
        .Number("number", i => i.Issue.Number)
        .Text("publisher", i => i.Issue.Publisher)
        .Date("publishedOn", i => i.Issue.PublishedOn)
        .Hidden(SortKeys.Date<IssueView>("date", i => i.Date))
        .Date("coverageStart", i => i.Issue.CoverageStart)
        .Date("coverageEnd", i => i.Issue.CoverageEnd)
        .Number("articleCount", i => i.Articles.Count)
        .Many("articles", i => i.Articles, () => tables.Articles, "Article");
}
