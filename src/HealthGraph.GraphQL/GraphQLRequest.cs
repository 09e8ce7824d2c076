using System.Text;

namespace HealthGraph.GraphQL;

/// <summary>One request, as it came over whatever wire.</summary>
public sealed class GraphQLRequest
{
    /// <summary>A request of a document.</summary>
    /// <param name="document">The document, UTF-8.</param>
    public GraphQLRequest(ReadOnlyMemory<byte> document) => Document = document;

    /// <summary>A request of a document.</summary>
    /// <param name="document">The document.</param>
    public GraphQLRequest(string document) => Document = Encoding.UTF8.GetBytes(document);

    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    /// <summary>Which operation of the document; null where there is but one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as a JSON object, UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>What resolvers find as <see cref="Execution.FieldContext.State"/>; null for nothing.</summary>
    public object? State { get; init; }

    /// <summary>Parent of the root fields; null for none.</summary>
    public object? Root { get; init; }

    /// <summary>Whether a mutation may run; false for requests that must be safe, such as HTTP GET.</summary>
    public bool AllowsMutation { get; init; } = true;
}
