using HealthGraph.Api.Evidence;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.Paging;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The fields of articles and issues. An article knows its graph by the node that it is.</summary>
internal sealed class ArticleFields(PropertyTables tables, StoreLoaders store)
{
    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.BindType<ArticleView>("Article");
        builder.AddResolver<ArticleView, string>("Article", "name", (a, _) => a.Title);
        builder.AddAsyncResolver<ArticleView, string>("Article", "text", async (a, c) => (await store.TextAsync(a.Id, c))?.Article.Text ?? "");
        builder.AddAsyncResolver<ArticleView, string>("Article", "dictionaryVersion", async (a, c) => (await store.TextAsync(a.Id, c))?.Article.DictionaryVersion ?? "");
        builder.AddResolver<ArticleView, int>("Article", "entityCount", (a, _) => NodeFacets.Entities(a).Count());
        builder.AddResolver<ArticleView, int>("Article", "eventCount", (a, _) => a.Events.Count);
        builder.AddResolver<ArticleView, NodeView?>("Article", "publisher", (a, _) => a.Node?.EdgesOf("PUBLISHED_BY", outward: true).FirstOrDefault()?.Other);
        AddLists(builder);
        AddIssues(builder);
    }

    private void AddLists(SchemaBuilder builder)
    {
        var (byId, newest, figures) = (tables.Entities.ById(), tables.Events.Usual("date", descending: true), tables.Indicators.ById());
        foreach (var (field, kind) in ((string, string)[])[("topics", "Topic"), ("policies", "Policy"), ("regions", "Region")])
        {
            builder.AddResolver<ArticleView, IReadOnlyList<NodeView>>("Article", field, (a, _) => NodeFacets.Mentioned(a, kind));
        }

        builder.AddResolver<ArticleView, IReadOnlyList<CarrierView>>("Article", "issues", (a, _) => a.Issues);
        builder.AddResolver<ArticleView, Connection>("Article", "entities", (a, c) => Lists.Page(NodeFacets.Entities(a), tables.Entities, byId, false, a.Graph, c));
        builder.AddResolver<ArticleView, Connection>("Article", "events", (a, c) => Lists.Page(a.Events, tables.Events, newest, false, a.Graph, c));
        builder.AddResolver<ArticleView, Connection>("Article", "indicators", (a, c) => Lists.Page(a.Indicators, tables.Indicators, figures, false, a.Graph, c));
        builder.AddAsyncResolver<ArticleView, Connection>("Article", "mentions", (a, c) => MentionPages.OfArticleAsync(a, a.Graph, store, c));
    }

    private void AddIssues(SchemaBuilder builder)
    {
        builder.BindType<CarrierView>("IssuePlace");
        builder.BindType<IssueView>("Issue");
        builder.AddResolver<IssueView, string>("Issue", "id", (i, _) => i.Issue.Id);
        builder.AddResolver<IssueView, string>("Issue", "name", (i, _) => i.Issue is { Series: { } series, Number: { } number } ? FormattableString.Invariant($"{series} {number}") : i.Issue.Id);
        builder.AddResolver<IssueView, string?>("Issue", "series", (i, _) => i.Issue.Series);
        builder.AddResolver<IssueView, int?>("Issue", "number", (i, _) => i.Issue.Number);
        builder.AddResolver<IssueView, string?>("Issue", "publisher", (i, _) => i.Issue.Publisher);
        builder.AddResolver<IssueView, PartialDate?>("Issue", "publishedOn", (i, _) => i.Issue.PublishedOn);
        builder.AddResolver<IssueView, PartialDate?>("Issue", "coverageStart", (i, _) => i.Issue.CoverageStart);
        builder.AddResolver<IssueView, PartialDate?>("Issue", "coverageEnd", (i, _) => i.Issue.CoverageEnd);
        builder.AddResolver<IssueView, int>("Issue", "articleCount", (i, _) => i.Articles.Count);
        builder.AddResolver<IssueView, Connection>("Issue", "articles", (i, c) => Lists.Page(i.Articles, tables.Articles, InIssue(i), true, i.Graph, c));
    }

    private static Ordering<ArticleView> InIssue(IssueView issue) => new(
    [
        (SortKeys.Number<ArticleView>("ordinal", a => a.Issues.FirstOrDefault(c => string.Equals(c.Issue.Issue.Id, issue.Issue.Id, StringComparison.Ordinal))?.Ordinal), false),
        (SortKeys.Text<ArticleView>("id", a => a.Id), false),
    ]);
}
