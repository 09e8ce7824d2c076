namespace HealthGraph.GraphQL.Execution;

/// <summary>A fault of one field that the client may see, with a place of its own.</summary>
internal sealed class FieldException(string message, SourceLocation? location = null) : Exception(message)
{
    public SourceLocation? Location { get; } = location;
}
