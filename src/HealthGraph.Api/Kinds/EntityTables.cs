using HealthGraph.Api.Filtering;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Kinds;

/// <summary>Properties of entities.</summary>
internal static class EntityTables
{
    /// <summary>Of entities of all kinds.</summary>
    public static PropertyTable<NodeView> Entity(PropertyTables tables) => Seen(tables, Named("Entity")
        .Enum("type", "EntityType", NodeFacets.KindName)
        .Text("kind", n => n.Type)
        .Own("region", RegionScope.Input, RegionScope.Of<NodeView>(NodeFacets.Places)));

    /// <summary>Of organizations.</summary>
    public static PropertyTable<NodeView> Organization(PropertyTables tables) => Seen(tables, Named("Organization")
        .Text("kind", n => n.Type)
        .Own("region", RegionScope.Input, RegionScope.Of<NodeView>(NodeFacets.Places))
        .One("parent", Parent, () => tables.ByKind["Organization"], "OrganizationFilterInput"));

    /// <summary>Of people.</summary>
    public static PropertyTable<NodeView> Person(PropertyTables tables) => Seen(tables, Named("Person")
        .Own("region", RegionScope.Input, RegionScope.Of<NodeView>(NodeFacets.Places))
        .Many("organizations", n => NodeFacets.Others(n, "AFFILIATED_WITH", true, "Organization"), () => tables.ByKind["Organization"], "Organization")
        .Texts("posts", n => n.EdgesOf("AFFILIATED_WITH", outward: true).Select(e => e.Value).OfType<string>()));

    /// <summary>Of regions.</summary>
    public static PropertyTable<NodeView> Region(PropertyTables tables) => Seen(tables, Named("Region")
        .Text("kind", RegionTree.Level)
        .Text("code", NodeFacets.Code)
        .Own("region", RegionScope.Input, RegionScope.Of<NodeView>(NodeFacets.Places))
        .Truth("isAmbiguous", NodeFacets.IsAmbiguous));

    /// <summary>Of policies.</summary>
    public static PropertyTable<NodeView> Policy(PropertyTables tables) => Seen(tables, Named("Policy")
        .Text("kind", n => n.Type)
        .Many("issuers", n => NodeFacets.Others(n, "ISSUED_BY", true, "Organization"), () => tables.ByKind["Organization"], "Organization")
        .Own("region", RegionScope.Input, RegionScope.Of<NodeView>(NodeFacets.Places)));

    /// <summary>Of topics.</summary>
    public static PropertyTable<NodeView> Topic(PropertyTables tables) => Seen(tables, Named("Topic"));

    /// <summary>The body that a body is a part of; null for none.</summary>
    public static NodeView? Parent(NodeView node) => NodeFacets.Others(node, "PART_OF", true, "Organization") is [var parent, ..] ? parent : null;

    private static PropertyTable<NodeView> Named(string kind) => new PropertyTable<NodeView>(kind).Id(n => n.Id).Text("name", n => n.Name);

    private static PropertyTable<NodeView> Seen(PropertyTables tables, PropertyTable<NodeView> table) => table
        .Texts("aliases", n => n.Aliases.Select(a => a.Text))
        .Number("articleCount", n => n.ArticleCount)
        .Number("eventCount", n => NodeFacets.EventCount(n))
        .Date("firstSeen", n => n.FirstSeen)
        .Date("lastSeen", n => n.LastSeen)
        .Many("articles", n => n.Articles, () => tables.Articles, "Article")
        .Many("events", NodeFacets.Events, () => tables.Events, "Event")
        .Own("scope", ArticleScope.Input, (input, scope) => ToldIn(ArticleScope.Filter(input, scope.View), scope.View));

    private static Func<NodeView, bool> ToldIn(ArticleFilter filter, GraphView view)
    {
        var passes = filter.In(view);
        return filter == ArticleFilter.None ? _ => true : node => node.Articles.Any(passes);
    }
}
