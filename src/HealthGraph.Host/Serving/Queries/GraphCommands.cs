using HealthGraph.Api.Changing;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Graph.Changes;
using HealthGraph.Graph.Decisions;
using HealthGraph.GraphQL;
using HealthGraph.Host.Commands;
using HealthGraph.Host.Serving.Files;
using HealthGraph.Host.Serving.StoreAccess;
using HealthGraph.Host.Serving.Web;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>What the mutations of the API set going here: documents go the way of <c>POST /documents</c>, decisions into their file.</summary>
internal sealed class GraphCommands(
    PostedDocuments posted, InboxFolder inbox, BroughtArticles brought, StoreLink store, GraphIndexing indexing, DecisionsWatch decisions, string decisionsFile,
    Rereading rereading, RereadAll rereadAll, TimeProvider time, IHostApplicationLifetime lifetime) : IGraphCommands, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim deciding = new(1, 1);

    /// <inheritdoc/>
    public RereadProgress? Reread => rereadAll.Progress;

    /// <inheritdoc/>
    public async Task<GivenDocument> IngestAsync(string name, ReadOnlyMemory<byte> content, bool waits, CancellationToken cancellation)
    {
        var file = DocumentName.Harmless(name);
        if (!InputFiles.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            throw new GraphQLException($"\"{name}\" has no ending of a kind that is read: {string.Join(", ", InputFiles.Extensions)}.", "INVALID_INPUT");
        }

        using var bytes = new MemoryStream(content.ToArray(), writable: false);
        var id = await posted.StoreAsync(file, bytes, cancellation) ?? throw new GraphQLException("The document is empty.", "INVALID_INPUT");
        var document = await FindDocumentAsync(id, cancellation);
        for (var start = time.GetTimestamp(); waits && document?.State is null or DocumentState.Received && time.GetElapsedTime(start) < Longest;)
        {
            await Task.Delay(Look, time, cancellation);
            document = await FindDocumentAsync(id, cancellation);
        }

        if (document?.State is DocumentState.Done)
        {
            await indexing.CatchUpAsync(cancellation);
        }

        return document ?? new GivenDocument(id, file, DocumentState.Received, [], []);
    }

    /// <inheritdoc/>
    public Task<GivenDocument?> FindDocumentAsync(string id, CancellationToken cancellation) => Task.Run(
        () =>
        {
            if (!PostedDocuments.IsId(id) || posted.Find(id) is not { } found)
            {
                return null;
            }

            var state = found.Outcome switch { null => DocumentState.Received, Outcome.Done => DocumentState.Done, _ => DocumentState.Rejected };
            var name = Path.GetFileName(found.File);
            var findings = state is DocumentState.Received ? [] : FindingsFile.Read(found.File + FindingsFile.Suffix);
            return new GivenDocument(id, name, state, findings, brought.Of(inbox.NameOf(Path.Combine(inbox.Root, InboxFolder.Posted, id, name))));
        },
        cancellation);

    /// <inheritdoc/>
    public Task<MadeDecision> DecideAsync(AskedDecision asked, CancellationToken cancellation) => AddAsync(
        _ => asked.Kind switch
        {
            DecisionKind.NotAnEntity => Decision.NotAnEntity(asked.Node, asked.Who, time.GetUtcNow(), asked.Why),
            DecisionKind.Correct => Decision.Correct(asked.Node, asked.Property ?? "", asked.Value ?? "", asked.Who, time.GetUtcNow(), asked.Why),
            DecisionKind.Undo => throw new GraphQLException("To take a decision back use the mutation undo.", "INVALID_INPUT"),
            _ => Decision.Between(asked.Kind, asked.Node, asked.Other ?? "", asked.Who, time.GetUtcNow(), asked.Why),
        },
        cancellation);

    /// <inheritdoc/>
    public Task<MadeDecision> UndoAsync(string decision, string who, string? why, CancellationToken cancellation) => AddAsync(
        log => log.Find(decision) is { } known && log.IsActive(known)
            ? Decision.Undo(decision, who, time.GetUtcNow(), why)
            : throw new GraphQLException($"There is no decision \"{decision}\" that holds.", "NOT_FOUND"),
        cancellation);

    /// <inheritdoc/>
    public Task<DecisionLog> DecisionsAsync(CancellationToken cancellation) => Task.Run(() => DecisionFile.Read(decisionsFile, []), cancellation);

    /// <inheritdoc/>
    public async Task<RereadResult> RereadAsync(IReadOnlyCollection<string> articles, bool dryRun, CancellationToken cancellation)
    {
        var wanted = articles.ToHashSet(StringComparer.Ordinal);
        var reader = indexing.Reader ?? throw new GraphQLException("The store has not been reached yet.", "NOT_READY");
        var (comparison, records, changed, done) = (new GraphChanges(), new List<ArticleRecord>(), 0, 0);
        var chosen = GraphCopy.RecordsAsync(reader, cancellation).Where(r => wanted.Contains(r.Article.Id));
        await foreach (var (stored, read) in rereading.RunAsync(chosen, cancellation))
        {
            var kept = Rereading.Kept(stored, read);
            comparison.Add(stored.Statements, kept.Statements);
            changed += string.Equals(stored.Article.Digest, kept.Article.Digest, StringComparison.Ordinal) ? 0 : 1;
            done++;
            records.AddRange(read);
        }

        if (!dryRun && records.Count > 0)
        {
            await ChangeAsync("reread articles", (graph, token) => graph.WriteAsync(records, token), cancellation);
        }

        return new RereadResult(done, changed, comparison.Result());
    }

    /// <inheritdoc/>
    public Task<RereadProgress> RereadAllAsync(CancellationToken cancellation) => Task.FromResult(rereadAll.Start());

    /// <inheritdoc/>
    public void Dispose() => deciding.Dispose();

    private async Task<MadeDecision> AddAsync(Func<DecisionLog, Decision> make, CancellationToken cancellation)
    {
        await deciding.WaitAsync(cancellation);
        try
        {
            var decision = make(await DecisionsAsync(cancellation));
            DecisionFile.Append(decisionsFile, [decision]);
            IReadOnlyList<Finding> findings = [];

            // The line stands in the file: it is applied whether or not the client still waits.
            await ChangeAsync("replay decisions", async (graph, token) => findings = await decisions.ApplyAsync(graph, token), CancellationToken.None);
            return new MadeDecision(decision, findings);
        }
        catch (ArgumentException e)
        {
            throw new GraphQLException(e.Message.Split(" (Parameter")[0], "INVALID_INPUT");
        }
        finally
        {
            deciding.Release();
        }
    }

    private async Task ChangeAsync(string operation, Func<IGraphStore, CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        if (!await store.RunAsync(operation, work, stop.Token))
        {
            cancellation.ThrowIfCancellationRequested();
            throw new GraphQLException("The host was told to stop before it was done; it is done at the next start.", "STOPPING");
        }

        await indexing.CatchUpAsync(cancellation);
    }
}
