using HealthGraph.Api.Filtering;

namespace HealthGraph.Api.Kinds;

/// <summary>Properties of edges as seen from a node.</summary>
internal static class RelationTables
{
    /// <summary>Of relations.</summary>
    public static PropertyTable<RelationItem> Relation(PropertyTables tables) => new PropertyTable<RelationItem>("Relation")
        .Tie(r => r.Order)
        .Enum("type", "RelationType", r => r.Type)
        .Text("title", r => r.Title, sorts: false)
        .Enum("direction", "Direction", r => r.Direction)
        .Number("articleCount", r => r.ArticleCount)
        .Date("firstSeen", r => r.FirstSeen)
        .Date("lastSeen", r => r.LastSeen)
        .One("other", r => r.Other, () => tables.Entities, "EntityFilterInput");
}
