using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Host.Serving.Queries;

namespace HealthGraph.Host.Serving;

/// <summary>What the host takes from outside, so that tests can bring their own.</summary>
internal sealed record ServeParts
{
    /// <summary>From a document's name and bytes to its records and findings.</summary>
    public required Func<string, Stream, ReadDocument> Read { get; init; }

    /// <summary>Opens the store.</summary>
    public required Func<CancellationToken, Task<IGraphStore>> OpenStore { get; init; }

    /// <summary>Path of the decisions file; it need not be there.</summary>
    public required string DecisionsFile { get; init; }

    /// <summary>Applies the decisions file to a store and says what was wrong with it.</summary>
    public required Func<IGraphStore, CancellationToken, Task<IReadOnlyList<Finding>>> Replay { get; init; }

    /// <summary>What answering questions takes beside the store; null: none are answered.</summary>
    public QueryParts? Queries { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
