namespace HealthGraph.GraphQL;

/// <summary>The answer to one request: JSON, ready to be sent. To be disposed, since its memory is rented.</summary>
public sealed class GraphQLResult : IDisposable
{
    private readonly JsonBuffer _buffer;

    internal GraphQLResult(JsonBuffer buffer, bool isExecuted, IReadOnlyList<GraphQLError> errors)
    {
        _buffer = buffer;
        IsExecuted = isExecuted;
        Errors = errors;
    }

    /// <summary>The response, UTF-8; valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Json => _buffer.Written;

    /// <summary>The request was executed and the response has <c>data</c>, be it null; false where it was refused.</summary>
    public bool IsExecuted { get; }

    /// <summary>The response's errors; may be empty.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>What the request was reckoned to cost; 0 where it was refused before.</summary>
    public double Cost { get; internal init; }

    /// <summary>After how many seconds the request may be sent again that could not be answered at all for now; null where that is not so.</summary>
    public int? RetryAfterSeconds { get; private init; }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _buffer.Dispose();

    /// <summary>An answer of errors only.</summary>
    internal static GraphQLResult Refused(IReadOnlyList<GraphQLError> errors, int? retryAfterSeconds = null)
    {
        var buffer = new JsonBuffer(1024);
        buffer.Raw("{"u8);
        Execution.ErrorWriter.Write(errors, buffer);
        buffer.Raw("}"u8);
        return new GraphQLResult(buffer, false, errors) { RetryAfterSeconds = retryAfterSeconds };
    }
}
