using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Execution;

/// <summary>One execution of one operation: the buffer it writes, where it stands, what went wrong, and what is still open.</summary>
internal sealed class Run(JsonBuffer output, VariableValues variables, TypeBinding binding, ExecutorOptions options, object? state, CancellationToken cancellation)
{
    private readonly List<Hole> _holes = [];
    private readonly List<Batch> _batches = [];
    private HashSet<PathNode>? _nulled;
    private FieldContext?[] _contexts = new FieldContext?[16];
    private List<GraphQLError>? _errors;
    private readonly Lock _making = new();
    private LoaderSet? _loaders;
    private Dictionary<string, object>? _values;

    public JsonBuffer Out { get; } = output;

    public ResponsePath Path { get; } = new();

    public VariableValues Variables { get; } = variables;

    public TypeBinding Binding { get; } = binding;

    public object? State { get; } = state;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Resolvers may ask for it from several threads at once.</summary>
    public LoaderSet Loaders => _loaders ?? Interlocked.CompareExchange(ref _loaders, new LoaderSet(), null) ?? _loaders;

    /// <summary>What was made under a name before, else what is made now.</summary>
    public object Once(string name, Func<object> make)
    {
        lock (_making)
        {
            _values ??= new(StringComparer.Ordinal);
            if (!_values.TryGetValue(name, out var value))
            {
                _values.Add(name, value = make());
            }

            return value;
        }
    }

    /// <summary>Values that are to be filled in, in the order of their places.</summary>
    public List<Hole> Holes => _holes;

    public int HoleCount => _holes.Count;

    public List<Batch> Batches => _batches;

    public IReadOnlyList<GraphQLError> Errors => _errors ?? [];

    /// <summary>Positions that became null after they had been written.</summary>
    public IReadOnlyCollection<PathNode> Nulled => _nulled ?? [];

    /// <summary>End of the data in the buffer, its holes not filled.</summary>
    public int DataEnd { get; set; }

    /// <summary>Holes directly in the data; they come first.</summary>
    public int DataHoles { get; set; }

    /// <summary>The data as a whole became null.</summary>
    public bool IsDataNull { get; set; }

    /// <summary>The context of a field, made once a request.</summary>
    /// <exception cref="FieldException">An argument does not fit.</exception>
    public FieldContext Context(FieldStep step)
    {
        if (step.Id >= _contexts.Length)
        {
            Array.Resize(ref _contexts, Math.Max(step.Id + 1, _contexts.Length * 2));
        }

        return _contexts[step.Id] ??= new FieldContext(this, step);
    }

    /// <summary>Faults that are answered as errors of a field; others end the request.</summary>
    public bool CanAnswer(Exception e) =>
        e is not (OutOfMemoryException or GraphQLRequestException or GraphQLException { RetryAfterSeconds: not null }) && !(e is OperationCanceledException && Cancellation.IsCancellationRequested);

    /// <summary>Reports a field's fault and writes null, or hands it up.</summary>
    public bool Fail(FieldStep step, Exception e)
    {
        Report(step, e);
        return step.Value.GiveUp(this);
    }

    public void Report(FieldStep step, Exception e)
    {
        if (_nulled is not null && IsBelowNull(Path.Keep()))
        {
            return;
        }

        var path = Path.ToList(step.IsLeaf ? step.Key : null);
        var source = step.Compiler.Document.Source;
        IReadOnlyList<SourceLocation> locations = e is FieldException { Location: { } own } ? [own] : [.. step.Nodes.Select(n => source.Locate(n.Start))];
        (_errors ??= []).Add(e switch
        {
            FieldException => new GraphQLError(e.Message, locations, path),
            GraphQLException known => new GraphQLError(known.Message, locations, path, known.Code, known.Extensions),
            _ when options.Explain?.Invoke(e) is { } told => Told(e, told, locations, path),
            _ => Unexpected(e, locations, path),
        });
    }

    /// <summary>Leaves a place for a value that is on its way.</summary>
    public void Open(FieldStep step, Task task) => _holes.Add(new Hole(step, Path.Keep(), Out.Length) { Task = task });

    /// <summary>Leaves a place for a value of the level's batch.</summary>
    public void OpenBatch(FieldStep step, object? parent)
    {
        var batch = _batches.Find(b => b.Step == step);
        if (batch is null)
        {
            _batches.Add(batch = new Batch(step));
        }

        var hole = new Hole(step, Path.Keep(), Out.Length) { Parent = parent, Batch = batch, BatchIndex = batch.Holes.Count };
        batch.Holes.Add(hole);
        _holes.Add(hole);
    }

    /// <summary>Leaves a place for a root field of a mutation, which waits for those before it.</summary>
    public Hole Reserve(FieldStep step)
    {
        var hole = new Hole(step, null, Out.Length);
        _holes.Add(hole);
        return hole;
    }

    /// <summary>Takes back what was written, and the holes in it.</summary>
    public void RollBack(int length, int holes)
    {
        Out.Length = length;
        for (var i = holes; i < _holes.Count; i++)
        {
            _holes[i].IsDropped = true;
            _ = _holes[i].Task?.ContinueWith(static t => t.Exception, TaskScheduler.Default);
        }

        _holes.RemoveRange(holes, _holes.Count - holes);
    }

    /// <summary>A value that was filled in is null and may not be: the nearest position above that may be becomes null.</summary>
    public void NullUp(PathNode? from)
    {
        var at = from;
        while (at is { NonNull: true })
        {
            at = at.Parent;
        }

        IsDataNull |= at is null;
        if (at is not null)
        {
            (_nulled ??= []).Add(at);
        }
    }

    public bool IsBelowNull(PathNode? node)
    {
        for (; node is not null && _nulled is not null; node = node.Parent)
        {
            if (_nulled.Contains(node))
            {
                return true;
            }
        }

        return IsDataNull;
    }

    private GraphQLError Told(Exception e, GraphQLException told, IReadOnlyList<SourceLocation> locations, IReadOnlyList<object> path)
    {
        options.OnException?.Invoke(e, string.Join('.', path));
        return new GraphQLError(told.Message, locations, path, told.Code, told.Extensions);
    }

    private GraphQLError Unexpected(Exception e, IReadOnlyList<SourceLocation> locations, IReadOnlyList<object> path)
    {
        options.OnException?.Invoke(e, string.Join('.', path));
        return new GraphQLError("Something went wrong on the server while this field was answered.", locations, path, "INTERNAL_SERVER_ERROR");
    }
}
