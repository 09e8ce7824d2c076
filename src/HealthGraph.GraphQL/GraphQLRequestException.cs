namespace HealthGraph.GraphQL;

/// <summary>Carries the error that ends the reading of a document.</summary>
internal class GraphQLRequestException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
