namespace HealthGraph.GraphQL.Http;

/// <summary>What a request may do, and what its resolvers find as <see cref="Execution.FieldContext.State"/>.</summary>
/// <param name="MayRead">False answers with status 401.</param>
/// <param name="MayWrite">False refuses mutations.</param>
/// <param name="State">For the resolvers; null for nothing.</param>
public sealed record GraphQLAccess(bool MayRead, bool MayWrite, object? State = null)
{
    /// <summary>Everything, without state.</summary>
    internal static GraphQLAccess All { get; } = new(true, true);
}
