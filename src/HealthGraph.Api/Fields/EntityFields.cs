using HealthGraph.Api.Evidence;
using HealthGraph.Api.Filtering;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.Paging;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The fields of entities.</summary>
internal sealed class EntityFields(PropertyTables tables, StoreLoaders store)
{
    private readonly Ordering<RelationItem> byArticles = tables.Relations.Usual("articleCount", descending: true);
    private readonly Ordering<ArticleView> latest = tables.Articles.Usual("date", descending: true, lastDescending: true);
    private readonly Ordering<EventView> newest = tables.Events.Usual("date", descending: true);

    private readonly Ordering<NeighbourItem> nearest = new(
    [
        (SortKeys.Number<NeighbourItem>("articleCount", n => n.ArticleCount), true), (SortKeys.Text<NeighbourItem>("id", n => n.Entity.Id), false),
    ]);

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        AddFacts(builder);
        AddLists(builder);
        AddKinds(builder);
    }

    private static void AddFacts(SchemaBuilder builder) => builder
        .AddResolver<NodeView, string>("Entity", "id", (n, _) => n.Id)
        .AddResolver<NodeView, string>("Entity", "name", (n, _) => n.Name)
        .AddResolver<NodeView, string>("Entity", "type", (n, _) => NodeFacets.KindName(n))
        .AddResolver<NodeView, int>("Entity", "articleCount", (n, _) => n.ArticleCount)
        .AddResolver<NodeView, int>("Entity", "eventCount", (n, _) => NodeFacets.EventCount(n))
        .AddResolver<NodeView, PartialDate?>("Entity", "firstSeen", (n, _) => n.FirstSeen)
        .AddResolver<NodeView, PartialDate?>("Entity", "lastSeen", (n, _) => n.LastSeen)
        .AddResolver<NodeView, IReadOnlyList<AliasView>>("Entity", "aliases", (n, c) => [.. n.Aliases.Take(c.Argument<int>("first"))])
        .AddResolver<AliasView, string>("Alias", "text", (a, _) => a.Text)
        .AddResolver<AliasView, int>("Alias", "articleCount", (a, _) => a.Articles)
        .AddResolver<AliasView, PartialDate?>("Alias", "firstSeen", (a, _) => a.First)
        .AddResolver<AliasView, PartialDate?>("Alias", "lastSeen", (a, _) => a.Last);

    private void AddLists(SchemaBuilder builder) => builder
        .AddAsyncResolver<NodeView, Connection>("Entity", "mentions", (n, c) => MentionPages.OfEntityAsync(n, store, c))
        .AddResolver<NodeView, Connection>("Entity", "articles", (n, c) => Lists.Page(Backwards.Walk(n.Articles), tables.Articles, latest, true, n.Graph, c))
        .AddResolver<NodeView, Connection>("Entity", "events", (n, c) => Lists.Page(n.Events, tables.Events, newest, true, n.Graph, c))
        .AddResolver<NodeView, Connection>("Entity", "relations", (n, c) => Lists.Page(NodeFacets.Relations(n), tables.Relations, byArticles, false, n.Graph, c))
        .AddResolver<NodeView, Connection>("Entity", "neighbours", (n, c) => Paged.Of(NeighbourItem.Of(n, c.Argument<IReadOnlyList<string>>("types")), nearest, PageRequest.Of(c), isSorted: true))
        .AddResolver<NodeView, IReadOnlyList<ClaimItem>>("Entity", "claims", (n, c) => FactFields.Claims(n, c))
        .AddResolver<NodeView, IReadOnlyList<TrendPoint>>("Entity", "timeline", (n, c) => Timeline(n, c))
        .AddResolver<NodeView, IReadOnlyList<Companion>>("Entity", "coOccurring", (n, c) => CoOccurring.With(n, QuestionFields.Kind(c.Argument<string>("type")), QuestionFields.First(c, 500)));

    private static IReadOnlyList<TrendPoint> Timeline(NodeView node, FieldContext context)
    {
        var (from, to) = DateRange.Of(context.Argument<PartialDate?>("from"), context.Argument<PartialDate?>("to"));
        return Trend.Of(node, context.Argument<Bucket>("bucket"), from, to).Points;
    }

    private static void AddKinds(SchemaBuilder builder) => builder
        .AddResolver<NodeView, string?>("Organization", "kind", (n, _) => n.Type)
        .AddResolver<NodeView, NodeView?>("Organization", "region", (n, _) => NodeFacets.Region(n))
        .AddResolver<NodeView, NodeView?>("Organization", "parent", (n, _) => EntityTables.Parent(n))
        .AddResolver<NodeView, IReadOnlyList<NodeView>>("Organization", "parts", (n, _) => NodeFacets.Others(n, "PART_OF", outward: false, "Organization"))
        .AddResolver<NodeView, IReadOnlyList<RelationItem>>("Organization", "people", (n, _) => NodeFacets.Relations(n, "AFFILIATED_WITH", outward: false))
        .AddResolver<NodeView, IReadOnlyList<RelationItem>>("Person", "posts", (n, _) => NodeFacets.Relations(n, "AFFILIATED_WITH", outward: true))
        .AddResolver<NodeView, string?>("Region", "kind", (n, _) => RegionTree.Level(n))
        .AddResolver<NodeView, string?>("Region", "code", (n, _) => NodeFacets.Code(n))
        .AddResolver<NodeView, NodeView?>("Region", "parent", (n, _) => n.Graph.Regions.Parent(n))
        .AddResolver<NodeView, IReadOnlyList<NodeView>>("Region", "children", (n, _) => n.Graph.Regions.Children(n))
        .AddResolver<NodeView, bool>("Region", "isAmbiguous", (n, _) => NodeFacets.IsAmbiguous(n))
        .AddResolver<NodeView, IReadOnlyList<string>>("Region", "candidates", (n, _) => [.. n.Values("candidate")])
        .AddResolver<NodeView, string?>("Policy", "kind", (n, _) => n.Type)
        .AddResolver<NodeView, IReadOnlyList<NodeView>>("Policy", "issuers", (n, _) => NodeFacets.Others(n, "ISSUED_BY", outward: true, "Organization"))
        .AddResolver<NodeView, IReadOnlyList<NodeView>>("Policy", "appliesIn", (n, _) => NodeFacets.Others(n, "APPLIES_IN", outward: true, "Region"));
}
