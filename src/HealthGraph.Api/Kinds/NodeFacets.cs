using HealthGraph.Graph;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Kinds;

/// <summary>What the schema shows of a node beside what the node itself says.</summary>
internal static class NodeFacets
{
    /// <summary>Whether it is a named thing: an organization, a person, a region, a policy, a topic.</summary>
    public static bool IsEntity(NodeView node) => GraphSchema.EntityKinds.Contains(node.Kind, StringComparer.Ordinal);

    /// <summary>The kind as the enums of the schema have it.</summary>
    public static string KindName(NodeView node) => node.Kind.ToUpperInvariant();

    /// <summary>The events that it takes part in, or that took place in it or concern it, newest first, those without a date last, then by id.</summary>
    public static IReadOnlyList<EventView> Events(NodeView node) => node.Events;

    /// <summary>How many events those are.</summary>
    public static int EventCount(NodeView node) => node.Events.Count;

    /// <summary>Its edges to other entities, those of most articles first.</summary>
    public static IEnumerable<RelationItem> Relations(NodeView node) =>
        node.EntityEdges.Select(RelationItem.Of);

    /// <summary>Its edges of one type, those of most articles first.</summary>
    public static IReadOnlyList<RelationItem> Relations(NodeView node, string predicate, bool outward) =>
        [.. EdgesOf(node, predicate, outward).Select(RelationItem.Of)];

    /// <summary>The entities of a kind that edges of a type lead to, those of most articles first.</summary>
    public static IReadOnlyList<NodeView> Others(NodeView node, string predicate, bool outward, string kind) =>
        [.. EdgesOf(node, predicate, outward).Select(e => e.Other).Where(o => string.Equals(o.Kind, kind, StringComparison.Ordinal)).Distinct()];

    /// <summary>Where it sits, holds or lies; of a person, where the bodies of the posts sit.</summary>
    public static IEnumerable<NodeView> Places(NodeView node) => node.Kind is "Person"
        ? EdgesOf(node, "AFFILIATED_WITH", outward: true).SelectMany(e => e.Other.Places)
        : node.Places;

    /// <summary>The region directly around a region, or of a body.</summary>
    public static NodeView? Region(NodeView node) => node.Places.FirstOrDefault();

    /// <summary>Administrative code of a region; null where it has none.</summary>
    public static string? Code(NodeView region)
    {
        var local = region.Id[(region.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return local.Length >= 6 && local.All(char.IsAsciiDigit) ? local : null;
    }

    /// <summary>Whether the text did not decide which place is meant.</summary>
    public static bool IsAmbiguous(NodeView region) => region.Values("candidate").Any();

    /// <summary>Nodes of a kind that an article mentions, most often first.</summary>
    public static IReadOnlyList<NodeView> Mentioned(ArticleView article, string kind) =>
        [.. article.Mentions.Select(m => m.Node).Where(n => string.Equals(n.Kind, kind, StringComparison.Ordinal))];

    /// <summary>The entities that an article mentions, most often first.</summary>
    public static IEnumerable<NodeView> Entities(ArticleView article) => article.Mentions.Select(m => m.Node).Where(IsEntity);

    /// <summary>Where what a figure measures sits, or lies.</summary>
    public static IEnumerable<NodeView> Places(IndicatorView indicator) => indicator.Subjects.SelectMany(Places);

    private static IEnumerable<EdgeView> EdgesOf(NodeView node, string predicate, bool outward) =>
        node.EntityEdges.Where(e => e.Outward == outward && string.Equals(e.Predicate, predicate, StringComparison.Ordinal));
}
