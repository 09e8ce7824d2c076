namespace HealthGraph.Graph.Questions;

/// <summary>How two nodes hang together.</summary>
/// <param name="From">Id of a node.</param>
/// <param name="To">Id of another.</param>
public sealed record PathQuestion(string From, string To)
{
    /// <summary>The most steps, 1-6.</summary>
    public int MaxLength { get; init; } = 4;

    /// <summary>Kinds of nodes that a path may go through; null for all but articles. With <c>Article</c>, that an article mentions a node is a step.</summary>
    public IReadOnlyCollection<string>? Through { get; init; }

    /// <summary>Types of edges that a path may take; null for all.</summary>
    public IReadOnlyCollection<string>? Over { get; init; }

    /// <summary>The most paths, 1-100.</summary>
    public int First { get; init; } = 10;
}
