namespace HealthGraph.Graph.Questions;

/// <summary>What lies around a node.</summary>
/// <param name="Id">Id of the node.</param>
public sealed record NeighbourhoodQuestion(string Id)
{
    /// <summary>How many steps away, 1-3.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Kinds of nodes; null for all but articles.</summary>
    public IReadOnlyCollection<string>? Kinds { get; init; }

    /// <summary>Types of edges; null for all.</summary>
    public IReadOnlyCollection<string>? Over { get; init; }

    /// <summary>The most nodes beside the one in the middle, 1-500.</summary>
    public int First { get; init; } = 50;
}
