namespace HealthGraph.GraphQL.Http;

/// <summary>A request that is no GraphQL request, or that is too much, with the status that says so.</summary>
internal sealed class BadRequestException(int status, GraphQLError error) : Exception(error.Message)
{
    public BadRequestException(int status, string message, string code = "BAD_REQUEST")
        : this(status, new GraphQLError(message, code: code))
    {
    }

    public int Status { get; } = status;

    public GraphQLError Error { get; } = error;
}
