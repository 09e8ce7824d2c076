using HealthGraph.Graph.Decisions;

namespace HealthGraph.Api.Changing;

/// <summary>What the mutations of the API set going; the host fills it. Whatever a client has to be told is thrown as a <see cref="GraphQL.GraphQLException"/>.</summary>
public interface IGraphCommands
{
    /// <summary>Takes a document.</summary>
    /// <param name="name">File name; its extension tells the kind.</param>
    /// <param name="content">The document, not empty.</param>
    /// <param name="waits">Return when it is in the graph or rejected, or after some twenty seconds; false: once it is kept.</param>
    /// <param name="cancellation">Stops waiting; a document that was kept is read all the same.</param>
    Task<GivenDocument> IngestAsync(string name, ReadOnlyMemory<byte> content, bool waits, CancellationToken cancellation);

    /// <summary>A document given before, or null.</summary>
    /// <param name="id">The id that <see cref="IngestAsync"/> gave.</param>
    /// <param name="cancellation">Stops the read.</param>
    Task<GivenDocument?> FindDocumentAsync(string id, CancellationToken cancellation);

    /// <summary>Adds a judgement to the decisions and applies them.</summary>
    Task<MadeDecision> DecideAsync(AskedDecision asked, CancellationToken cancellation);

    /// <summary>Takes a judgement back and applies the decisions.</summary>
    /// <param name="decision">Its id.</param>
    /// <param name="who">Who takes it back.</param>
    /// <param name="why">The reason, or null.</param>
    /// <param name="cancellation">Stops before the decision is kept, not after.</param>
    Task<MadeDecision> UndoAsync(string decision, string who, string? why, CancellationToken cancellation);

    /// <summary>All judgements.</summary>
    Task<DecisionLog> DecisionsAsync(CancellationToken cancellation);

    /// <summary>Reads some stored articles again with the dictionaries of today.</summary>
    /// <param name="articles">Their ids; those that are not there are left out.</param>
    /// <param name="dryRun">Write nothing.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task<RereadResult> RereadAsync(IReadOnlyCollection<string> articles, bool dryRun, CancellationToken cancellation);

    /// <summary>Begins to read all stored articles again, unless that goes on already; returns at once.</summary>
    Task<RereadProgress> RereadAllAsync(CancellationToken cancellation);

    /// <summary>How far the last re-reading of everything has come; null where none was begun.</summary>
    RereadProgress? Reread { get; }
}
