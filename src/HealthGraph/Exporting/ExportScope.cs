namespace HealthGraph.Exporting;

/// <summary>What of a graph is exported. Everything by default; what is set here narrows it down together.</summary>
public sealed record ExportScope
{
    /// <summary>Only what articles of these days say: by the date of the article, else of the first issue that carried it.</summary>
    public ExportDates Dates { get; init; }

    /// <summary>Only what this issue carries; an id, or null.</summary>
    public string? IssueId { get; init; }

    /// <summary>Only these nodes, by canonical id, with the edges between them; null for all. Articles are nodes too.</summary>
    public IReadOnlySet<string>? Nodes { get; init; }

    /// <summary>Only nodes of these kinds (<see cref="Graph.GraphSchema.NodeKinds"/>) with the edges between them; null for all.</summary>
    public IReadOnlySet<string>? Kinds { get; init; }

    /// <summary>Whether only some articles are asked for.</summary>
    public bool SelectsArticles => !Dates.IsOpen || IssueId is not null || Nodes is not null;

    /// <summary>Whether a node belongs to what is asked for, as far as its kind and its id say.</summary>
    public bool Holds(string nodeId) =>
        (Nodes is null || Nodes.Contains(nodeId)) && (Kinds is null || Kinds.Contains(Graph.GraphSchema.KindOf(nodeId)));
}
