using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Evidence;

/// <summary>A claim that articles make, and that the store has statements for.</summary>
internal interface IFact
{
    /// <summary>The graph that it is a claim of.</summary>
    GraphView Graph { get; }

    /// <summary>Which statements make it.</summary>
    FactKey Key { get; }

    /// <summary>How many articles make it.</summary>
    int ArticleCount { get; }
}
