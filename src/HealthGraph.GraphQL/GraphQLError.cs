namespace HealthGraph.GraphQL;

/// <summary>One error of a response, as the GraphQL specification's section "Errors" describes it.</summary>
public sealed class GraphQLError
{
    /// <summary>An error with a message, and where it arose.</summary>
    /// <param name="message">What went wrong and, where it can be said, what to change; never paths, SQL or stack traces.</param>
    /// <param name="locations">Places in the document; empty where none applies.</param>
    /// <param name="path">Response keys (<see cref="string"/>) and list positions (<see cref="int"/>, from 0) that lead to the field; null where no field is concerned.</param>
    /// <param name="code">A stable word for programs, sent as <c>extensions.code</c>; null for none.</param>
    /// <param name="extensions">Further entries of <c>extensions</c>, written in their order; null for none.</param>
    public GraphQLError(string message, IReadOnlyList<SourceLocation>? locations = null, IReadOnlyList<object>? path = null, string? code = null, IReadOnlyList<KeyValuePair<string, object?>>? extensions = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
        Locations = locations ?? [];
        Path = path;
        Code = code;
        Extensions = extensions ?? [];
    }

    /// <summary>What went wrong.</summary>
    public string Message { get; }

    /// <summary>Places in the document, in the order of the reference implementation; may be empty.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>Response keys and list positions of the field; null where the error concerns the request as a whole.</summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>Stable word for programs; null for none.</summary>
    public string? Code { get; }

    /// <summary>Further entries of <c>extensions</c>; may be empty.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Extensions { get; }

    /// <inheritdoc/>
    public override string ToString() => Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations.Select(l => $"{l.Line}:{l.Column}"))})";
}
