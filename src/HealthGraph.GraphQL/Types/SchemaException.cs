namespace HealthGraph.GraphQL.Types;

/// <summary>A schema that cannot be used; all its faults at once.</summary>
public sealed class SchemaException : Exception
{
    internal SchemaException(IReadOnlyList<GraphQLError> errors)
        : base("The schema has faults:\n" + string.Join('\n', errors.Select(e => "  " + e))) => Errors = errors;

    /// <summary>Every fault, with its places in the schema's document.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
