using HealthGraph.Api.Changing;
using HealthGraph.Api.News;
using HealthGraph.Api.Reports;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api;

/// <summary>What the API is made of; the host brings it.</summary>
public sealed record ApiParts
{
    /// <summary>The graph in memory; whoever brings it keeps it fresh.</summary>
    public required GraphIndex Index { get; init; }

    /// <summary>The store that the index is read from, for texts and evidence; gives null while it has not been reached yet.</summary>
    public required Func<IGraphReader?> Reader { get; init; }

    /// <summary>Where the news of catch-ups come from.</summary>
    public required NewsFeed News { get; init; }

    /// <summary>What the host knows of its reading.</summary>
    public required IHostReports Reports { get; init; }

    /// <summary>Gives what mutations set going, asked for when one is; null where nothing can be changed.</summary>
    public Func<IGraphCommands>? Commands { get; init; }

    /// <summary>Limits; null for the defaults.</summary>
    public ExecutorOptions? Limits { get; init; }
}
