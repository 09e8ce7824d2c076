using System.Collections.Immutable;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>A table of nodes or relationships with the same properties.</summary>
/// <param name="Name">What its file is called, without extension.</param>
/// <param name="Columns">Properties in order; of nodes that relationships tie, the id first.</param>
internal sealed record Neo4jTable(string Name, ImmutableArray<Neo4jColumn> Columns)
{
    /// <summary>Which ids its first column gives, <c>Node</c> or <c>Issue</c>; null where no relationship leads to its rows.</summary>
    public string? Ids { get; init; }

    /// <summary>Which ids its relationships begin at; null for nodes.</summary>
    public string? From { get; init; }
}
