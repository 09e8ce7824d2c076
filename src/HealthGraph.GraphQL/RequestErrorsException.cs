namespace HealthGraph.GraphQL;

/// <summary>Carries several errors that end a request.</summary>
internal sealed class RequestErrorsException(IReadOnlyList<GraphQLError> errors) : GraphQLRequestException(errors[0])
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
