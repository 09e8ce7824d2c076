namespace HealthGraph.Graph.Index;

/// <summary>How a fact stands to the node whose it is.</summary>
internal enum FactWay
{
    /// <summary>A property of the node.</summary>
    Property,

    /// <summary>An edge from the node.</summary>
    Outward,

    /// <summary>An edge to the node.</summary>
    Inward,
}
