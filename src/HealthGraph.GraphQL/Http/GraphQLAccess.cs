namespace HealthGraph.GraphQL.Http;

/// <summary>What a request may do, and what its resolvers find as <see cref="Execution.FieldContext.State"/>.</summary>
/// <param name="MayRead">False answers with status 401.</param>
/// <param name="MayWrite">False refuses mutations.</param>
/// <param name="State">For the resolvers; null for nothing.</param>
public sealed record GraphQLAccess(bool MayRead, bool MayWrite, object? State = null)
{
    /// <summary>A key was given that is none of those known: WebSockets close with 4403, not 4401 as where none was given.</summary>
    public bool IsKeyWrong { get; init; }

    /// <summary>Everything, without state.</summary>
    internal static GraphQLAccess All { get; } = new(true, true);
}
