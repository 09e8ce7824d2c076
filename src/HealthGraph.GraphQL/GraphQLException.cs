namespace HealthGraph.GraphQL;

/// <summary>An error that a client may see: what a resolver throws to say so. Other exceptions are answered with a general message.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>An error for the client.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="code">A stable word for programs, sent as <c>extensions.code</c>; null for none.</param>
    /// <param name="extensions">Further entries of <c>extensions</c>; null for none.</param>
    public GraphQLException(string message, string? code = null, IReadOnlyList<KeyValuePair<string, object?>>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = extensions ?? [];
    }

    /// <summary>What a resolver was asked is too large: refused in the words, and with the entries, of the engine's own limits.</summary>
    /// <param name="limit">Name of the limit.</param>
    /// <param name="allowed">How much there may be.</param>
    /// <param name="asked">How much there was.</param>
    /// <param name="change">What to change: a sentence.</param>
    public static GraphQLException LimitExceeded(string limit, long allowed, long asked, string change) =>
        new(LimitErrors.Message(limit, allowed, asked, change), LimitErrors.Code, LimitErrors.Extensions(limit, allowed, asked, change));

    /// <summary>Stable word for programs; null for none.</summary>
    public string? Code { get; }

    /// <summary>
    /// Where it is set, nothing at all can be answered for now: the whole request is refused, over HTTP with status 503 and the header <c>Retry-After</c>.
    /// Seconds, at least 1; null for an error of one field.
    /// </summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The error that refuses a whole request.</summary>
    internal GraphQLError Refusal => new(Message, code: Code, extensions: [.. Extensions, new("retryAfterSeconds", RetryAfterSeconds)]);

    /// <summary>Further entries of <c>extensions</c>; may be empty.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Extensions { get; }
}
