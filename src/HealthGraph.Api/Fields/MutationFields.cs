using HealthGraph.Api.Changing;
using HealthGraph.Graph.Changes;
using HealthGraph.Graph.Decisions;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The mutations: what a client asks is checked here, what is done is the host's.</summary>
internal sealed class MutationFields(ApiParts parts)
{
    private const int MostReread = 100;
    private const int MostChanges = 1000;

    private IGraphCommands Commands => parts.Commands?.Invoke() ?? throw new GraphQLException("This graph can only be read.", "READ_ONLY");

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddAsyncResolver("Mutation", "ingest", IngestAsync);
        builder.AddAsyncResolver("Mutation", "decide", c => DecideAsync(c));
        builder.AddAsyncResolver("Mutation", "undo", c => UndoAsync(c));
        builder.AddAsyncResolver("Mutation", "reread", RereadAsync);
        builder.AddAsyncResolver("Query", "document", async c => await Commands.FindDocumentAsync(c.Argument<string>("id")!, c.Cancellation));
        AddPayloads(builder);
    }

    private void AddPayloads(SchemaBuilder builder)
    {
        builder.BindType<GivenDocument>("Document");
        builder.AddResolver<GivenDocument, string>("Document", "state", (d, _) => d.State.ToString().ToUpperInvariant());
        builder.AddResolver<GivenDocument, GivenDocument>("IngestPayload", "document", (d, _) => d);
        builder.AddResolver<GivenDocument, IReadOnlyList<ArticleView>>("IngestPayload", "articles", (d, _) => [.. d.Articles.Select(parts.Index.Current.Article).OfType<ArticleView>()]);
        builder.AddResolver<MadeDecision, DecisionItem>("DecidePayload", "decision", (d, _) => new DecisionItem(d.Decision, true));
        builder.AddResolver<MadeDecision, object?>("DecidePayload", "node", (d, _) => d.Decision.Kind is DecisionKind.Undo ? null : QueryFields.Node(parts.Index.Current, d.Decision.Node));
        builder.AddResolver<MadeDecision, IReadOnlyList<Finding>>("DecidePayload", "findings", (d, _) => d.Findings);
        builder.BindType<RereadPayload>("RereadPayload");
        builder.BindType<GraphChange>("Change");
    }

    private async ValueTask<GivenDocument> IngestAsync(FieldContext context)
    {
        var input = context.Argument<InputObject>("input")!;
        var content = (input.Get<string>("text"), input.Get<string>("base64")) switch
        {
            ({ } text, null) => System.Text.Encoding.UTF8.GetBytes(text),
            (null, { } base64) => Bytes(base64),
            _ => throw new GraphQLException("Give text or base64, one of the two.", "INVALID_INPUT"),
        };
        return await Commands.IngestAsync(input.Get<string>("name")!, content, input.Get<bool>("wait"), context.Cancellation);
    }

    private async ValueTask<MadeDecision> DecideAsync(FieldContext context)
    {
        var input = context.Argument<InputObject>("input")!;
        var asked = new AskedDecision(
            input.Get<DecisionKind>("kind"), input.Get<string>("node")!, input.Get<string>("other"), input.Get<string>("property"), input.Get<string>("value"),
            input.Get<string>("who")!, input.Get<string>("why"));
        return await Commands.DecideAsync(asked, context.Cancellation);
    }

    private async ValueTask<MadeDecision> UndoAsync(FieldContext context)
    {
        var input = context.Argument<InputObject>("input")!;
        return await Commands.UndoAsync(input.Get<string>("decision")!, input.Get<string>("who")!, input.Get<string>("why"), context.Cancellation);
    }

    private async ValueTask<RereadPayload> RereadAsync(FieldContext context)
    {
        var input = context.Argument<InputObject>("input")!;
        var (articles, dryRun) = (input.Get<IReadOnlyList<string>>("articles"), input.Get<bool>("dryRun"));
        if (articles is null)
        {
            return dryRun
                ? throw new GraphQLException("Name the articles of a dry run; for all of them use 'healthgraph reread --dry-run'.", "INVALID_INPUT")
                : Of(await Commands.RereadAllAsync(context.Cancellation));
        }

        if (articles.Count > MostReread)
        {
            throw new GraphQLException(FormattableString.Invariant($"{articles.Count} articles were named; {MostReread} at most are read at once."), "INVALID_INPUT");
        }

        var result = await Commands.RereadAsync(articles, dryRun, context.Cancellation);
        return new RereadPayload(result.Done, result.Changed, [.. result.Changes.Take(MostChanges)], false);
    }

    private static RereadPayload Of(RereadProgress progress) => new(progress.Done, progress.Changed, [], progress.IsRunning);

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new GraphQLException("base64: this is no Base64.", "INVALID_INPUT");
        }
    }

    /// <summary>What came of a re-reading, or of its beginning.</summary>
    private sealed record RereadPayload(int Done, int Changed, IReadOnlyList<GraphChange> Changes, bool IsRunning);
}
