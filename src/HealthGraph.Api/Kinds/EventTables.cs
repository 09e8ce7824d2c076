using HealthGraph.Api.Filtering;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>Properties of events, those who take part in them, and figures.</summary>
internal static class EventTables
{
    /// <summary>Of events.</summary>
    public static PropertyTable<EventView> Event(PropertyTables tables) => new PropertyTable<EventView>("Event")
        .Key(e => e.Node)
        .Id(e => e.Id)
        .Text("name", e => e.Name)
        .Text("type", e => e.Type)
        .Date("date", e => e.Date)
        .Date("endDate", e => e.EndDate)
        .Truth("isPlanned", e => e.Planned)
        .Text("trigger", e => e.Trigger)
        .Text("object", Object)
        .Number("articleCount", e => e.Node.ArticleCount)
        .Own("region", RegionScope.Input, RegionScope.Of<EventView>(e => e.Places))
        .Many("participants", ParticipantItem.Of, () => tables.Participants, "Participant")
        .Many("topics", e => Themes(e, "Topic"), () => tables.ByKind["Topic"], "Topic")
        .Many("policies", e => Themes(e, "Policy"), () => tables.ByKind["Policy"], "Policy")
        .Many("articles", e => e.Node.Articles, () => tables.Articles, "Article");

    /// <summary>Of those who take part.</summary>
    public static PropertyTable<ParticipantItem> Participant(PropertyTables tables) => new PropertyTable<ParticipantItem>("Participant")
        .Text("role", p => p.Role, sorts: false)
        .Text("name", p => p.Name, sorts: false)
        .One("entity", p => p.Entity is { } entity && NodeFacets.IsEntity(entity) ? entity : null, () => tables.Entities, "EntityFilterInput");

    /// <summary>Of figures.</summary>
    public static PropertyTable<IndicatorView> Indicator(PropertyTables tables) => new PropertyTable<IndicatorView>("Indicator")
        .Key(i => i.Node)
        .Id(i => i.Id)
        .Text("name", i => i.Measure)
        .Decimal("value", i => (double?)i.Value)
        .Decimal("upper", i => (double?)i.Upper)
        .Text("bound", i => i.Bound)
        .Text("unit", i => i.Unit)
        .Date("asOf", i => i.AsOf)
        .Text("surface", i => i.Surface, sorts: false)
        .One("subject", i => i.Subjects is [var subject, ..] && NodeFacets.IsEntity(subject) ? subject : null, () => tables.Entities, "EntityFilterInput")
        .Own("region", RegionScope.Input, RegionScope.Of<IndicatorView>(NodeFacets.Places))
        .Many("articles", i => i.Node.Articles, () => tables.Articles, "Article");

    /// <summary>What was signed, published, founded, in the words of the text; null for none.</summary>
    public static string? Object(EventView item) => item.Node.Value("object");

    /// <summary>The topics or policies that an event concerns.</summary>
    public static IReadOnlyList<NodeView> Themes(EventView item, string kind) =>
        [.. item.Themes.Where(t => string.Equals(t.Kind, kind, StringComparison.Ordinal)).Distinct()];
}
