using HealthGraph.Api.Evidence;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.Paging;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Fields;

/// <summary>The fields of events and figures.</summary>
internal sealed class EventFields(PropertyTables tables, StoreLoaders store)
{
    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        AddEvents(builder);
        AddIndicators(builder);
    }

    private void AddEvents(SchemaBuilder builder)
    {
        var latest = tables.Articles.Usual("date", descending: true, lastDescending: true);
        builder.BindType<EventView>("Event")
            .AddResolver<EventView, string>("Event", "type", (e, _) => e.Type ?? "")
            .AddResolver<EventView, bool>("Event", "isPlanned", (e, _) => e.Planned)
            .AddResolver<EventView, string?>("Event", "object", (e, _) => EventTables.Object(e))
            .AddResolver<EventView, IReadOnlyList<ParticipantItem>>("Event", "participants", (e, _) => ParticipantItem.Of(e))
            .AddResolver<EventView, IReadOnlyList<NodeView>>("Event", "regions", (e, _) => e.Places)
            .AddResolver<EventView, IReadOnlyList<NodeView>>("Event", "topics", (e, _) => EventTables.Themes(e, "Topic"))
            .AddResolver<EventView, IReadOnlyList<NodeView>>("Event", "policies", (e, _) => EventTables.Themes(e, "Policy"))
            .AddResolver<EventView, int>("Event", "articleCount", (e, _) => e.Node.ArticleCount)
            .AddResolver<EventView, PartialDate?>("Event", "firstSeen", (e, _) => e.Node.FirstSeen)
            .AddResolver<EventView, PartialDate?>("Event", "lastSeen", (e, _) => e.Node.LastSeen)
            .AddResolver<EventView, Connection>("Event", "articles", (e, c) => Lists.Page(Backwards.Walk(e.Node.Articles), tables.Articles, latest, true, e.Node.Graph, c))
            .AddResolver<EventView, IReadOnlyList<ClaimItem>>("Event", "claims", (e, c) => FactFields.Claims(e.Node, c))
            .AddAsyncResolver<EventView, IReadOnlyList<EvidenceItem>>("Event", "evidence", (e, c) => store.EvidenceAsync(NodeFact.Of(e), c.Argument<int>("first"), c));
        builder.BindType<ParticipantItem>("Participant")
            .AddResolver<ParticipantItem, NodeView?>("Participant", "entity", (p, _) => p.Entity is { } node && NodeFacets.IsEntity(node) ? node : null);
    }

    private void AddIndicators(SchemaBuilder builder) => builder.BindType<IndicatorView>("Indicator")
        .AddResolver<IndicatorView, string>("Indicator", "name", (i, _) => i.Measure)
        .AddResolver<IndicatorView, double>("Indicator", "value", (i, _) => (double?)i.Value ?? 0)
        .AddResolver<IndicatorView, double?>("Indicator", "upper", (i, _) => (double?)i.Upper)
        .AddResolver<IndicatorView, string>("Indicator", "surface", (i, _) => i.Surface ?? "")
        .AddResolver<IndicatorView, NodeView?>("Indicator", "subject", (i, _) => i.Subjects.FirstOrDefault(NodeFacets.IsEntity))
        .AddResolver<IndicatorView, ArticleView?>("Indicator", "article", (i, _) => i.Node.Articles is [var article, ..] ? article : null)
        .AddResolver<IndicatorView, int>("Indicator", "articleCount", (i, _) => i.Node.ArticleCount)
        .AddAsyncResolver<IndicatorView, IReadOnlyList<EvidenceItem>>("Indicator", "evidence", (i, c) => store.EvidenceAsync(NodeFact.Of(i), c.Argument<int>("first"), c));
}
