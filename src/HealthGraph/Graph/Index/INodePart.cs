namespace HealthGraph.Graph.Index;

/// <summary>Something about a node that is found out by going through its articles, and kept for a while.</summary>
internal interface INodePart
{
    /// <summary>How much memory it holds, about.</summary>
    long Bytes { get; }
}
