using System.Runtime.CompilerServices;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Answers requests: reads, validates and compiles each document once, then runs its plan. Safe for use by several threads at once.</summary>
public sealed class GraphQLExecutor
{
    private readonly ExecutorOptions _options;
    private readonly DocumentPreparer _documents;
    private readonly TypeBinding _binding;

    internal GraphQLExecutor(Schema schema, TypeBinding binding, ExecutorOptions options)
    {
        Schema = schema;
        _binding = binding;
        _options = options;
        _documents = new DocumentPreparer(schema, options);
        IsAlwaysAtHand = schema.Types.OfType<ObjectType>().SelectMany(t => t.Fields).All(f => f.Resolver is null or { IsAtHand: true });
    }

    /// <summary>The schema that is answered for.</summary>
    public Schema Schema { get; }

    /// <summary>No resolver ever has to be waited for.</summary>
    internal bool IsAlwaysAtHand { get; }

    /// <summary>Answers a query or a mutation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the execution; handed to resolvers and loaders.</param>
    /// <returns>The answer, to be disposed; complete at once where every resolver had its value at hand.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was used.</exception>
    public ValueTask<GraphQLResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
        _documents.Find(request.Document) is { } document ? ExecuteAsync(document, request, cancellation) : ExecuteLateAsync(request, cancellation);

    /// <summary>Answers a subscription, one result an event; a query or a mutation gives one result.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <returns>Results, each to be disposed by the caller. A request that is refused gives one result with its errors.</returns>
    public async IAsyncEnumerable<GraphQLResult> SubscribeAsync(GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var document = _documents.Find(request.Document) ?? await _documents.PrepareAsync(request.Document, cancellation);
        var (operation, variables, events, refused) = Open(document, request, cancellation);
        if (refused is not null || events is null)
        {
            yield return refused ?? await RunAsync(operation!, variables, request.Root, request.State, cancellation);
            yield break;
        }

        await using var source = events.GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (more, fault) = await NextAsync(source, operation!, cancellation);
            if (fault is not null)
            {
                yield return fault;
            }

            if (!more)
            {
                yield break;
            }

            yield return await RunAsync(operation!, variables, source.Current, request.State, cancellation);
        }
    }

    /// <summary>Whether there is another event; a stream that fails ends with a result that says so.</summary>
    private async ValueTask<(bool More, GraphQLResult? Fault)> NextAsync(IAsyncEnumerator<object?> source, PreparedOperation operation, CancellationToken cancellation)
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            var known = e as GraphQLException;
            if (known is null)
            {
                _options.OnException?.Invoke(e, operation.Node.Name?.Value ?? "subscription");
            }

            return (false, GraphQLResult.Refused([new GraphQLError(known?.Message ?? "Something went wrong on the server, and the stream ended.", code: known is null ? "INTERNAL_SERVER_ERROR" : known.Code, extensions: known?.Extensions)]));
        }
    }

    private async ValueTask<GraphQLResult> ExecuteLateAsync(GraphQLRequest request, CancellationToken cancellation) =>
        await ExecuteAsync(await _documents.PrepareAsync(request.Document, cancellation), request, cancellation);

    private ValueTask<GraphQLResult> ExecuteAsync(PreparedDocument document, GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            var (operation, variables) = Prepare(document, request);
            return operation.Node.Kind == OperationKind.Subscription
                ? throw new GraphQLRequestException(new GraphQLError("A subscription needs a transport that can stream: SSE or WebSocket.", code: "SUBSCRIPTION_NOT_SUPPORTED"))
                : RunAsync(operation, variables, request.Root, request.State, cancellation);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return ValueTask.FromResult(Refused(e));
        }
    }

    /// <summary>The operation with its stream of events, or why there is none; no events for a query or a mutation.</summary>
    private (PreparedOperation? Operation, VariableValues Variables, IAsyncEnumerable<object?>? Events, GraphQLResult? Refused) Open(PreparedDocument document, GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            var (operation, variables) = Prepare(document, request);
            var events = operation.Node.Kind == OperationKind.Subscription ? Events(operation, variables, request, cancellation) : null;
            return (operation, variables, events, null);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return (null, VariableValues.None, null, Refused(e));
        }
    }

    private static bool IsRefusal(Exception e) => e is GraphQLRequestException or GraphQLException { RetryAfterSeconds: not null };

    private static GraphQLResult Refused(Exception e) => e switch
    {
        RequestErrorsException many => GraphQLResult.Refused(many.Errors),
        GraphQLException later => GraphQLResult.Refused([later.Refusal], later.RetryAfterSeconds),
        _ => GraphQLResult.Refused([((GraphQLRequestException)e).Error]),
    };

    private static (PreparedOperation Operation, VariableValues Variables) Prepare(PreparedDocument document, GraphQLRequest request)
    {
        if (document.Errors.Count > 0)
        {
            throw new RequestErrorsException(document.Errors);
        }

        var operation = document.Operation(request.OperationName);
        if (operation.Node.Kind == OperationKind.Mutation && !request.AllowsMutation)
        {
            throw new GraphQLRequestException(new GraphQLError("A mutation needs a request that may change things: send it by POST, with a key for writing where the host asks for one.", code: "MUTATION_NOT_ALLOWED"));
        }

        return (operation, document.Variables(operation, request.Variables));
    }

    private IAsyncEnumerable<object?> Events(PreparedOperation operation, VariableValues variables, GraphQLRequest request, CancellationToken cancellation)
    {
        var step = operation.Plan(variables).Fields[0];
        var run = new Run(new JsonBuffer(16), variables, _binding, _options, request.State, cancellation);
        try
        {
            return ((SubscriptionResolver)step.Resolver).Subscribe(run.Context(step));
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            if (!step.IsLeaf)
            {
                run.Path.Push(step.Key, false);
            }

            run.Report(step, e);
            throw new RequestErrorsException(run.Errors);
        }
        finally
        {
            run.Out.Dispose();
        }
    }

    private ValueTask<GraphQLResult> RunAsync(PreparedOperation operation, VariableValues variables, object? root, object? state, CancellationToken cancellation)
    {
        try
        {
            return StartAsync(operation, variables, root, state, cancellation);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return ValueTask.FromResult(Refused(e));
        }
    }

    private ValueTask<GraphQLResult> StartAsync(PreparedOperation operation, VariableValues variables, object? root, object? state, CancellationToken cancellation)
    {
        var cost = operation.Cost(variables);
        var plan = operation.Plan(variables);
        var output = new JsonBuffer(operation.LastLength + 256);
        var run = new Run(output, variables, _binding, _options, state, cancellation);
        output.Raw("{\"data\":"u8);
        var start = output.Length;
        var pending = RunLoop.ExecuteAsync(run, plan, root, operation.Node.Kind == OperationKind.Mutation);
        return pending.IsCompletedSuccessfully && run.HoleCount == 0
            ? ValueTask.FromResult(Complete(operation, run, output, cost))
            : FinishAsync(operation, run, start, pending, cost);
    }

    private async ValueTask<GraphQLResult> FinishAsync(PreparedOperation operation, Run run, int start, ValueTask pending, double cost)
    {
        try
        {
            await pending;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return Refused(e);
        }

        var stitched = new JsonBuffer(run.Out.Length + 256);
        if (!run.IsDataNull)
        {
            Stitcher.Stitch(run, start, run.DataEnd, 0, run.DataHoles, stitched);
        }

        var output = new JsonBuffer(stitched.Length + 256);
        output.Raw("{\"data\":"u8);
        if (run.Nulled.Count > 0 && !run.IsDataNull)
        {
            Stitcher.CopyNulled(stitched.Written.Span, run.Nulled, output);
        }
        else
        {
            output.Raw(stitched.Written.Span);
        }

        stitched.Dispose();
        run.Out.Dispose();
        return Complete(operation, run, output, cost);
    }

    private GraphQLResult Complete(PreparedOperation operation, Run run, JsonBuffer output, double cost)
    {
        if (run.IsDataNull)
        {
            output.Length = 0;
            output.Raw("{\"data\":null"u8);
        }

        if (run.Errors.Count > 0)
        {
            output.Raw(","u8);
            ErrorWriter.Write(run.Errors, output);
        }

        if (_options.ReportsCost)
        {
            output.Raw(",\"extensions\":{\"cost\":{\"requested\":"u8);
            output.WriteNumber(cost);
            output.Raw(",\"allowed\":"u8);
            output.WriteNumber(_options.MaxCost);
            output.Raw("}}"u8);
        }

        output.Raw("}"u8);
        operation.LastLength = output.Length;
        return new GraphQLResult(output, true, run.Errors) { Cost = cost };
    }
}
