using HealthGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HealthGraph.GraphQL.Http;

/// <summary>Puts an executor on a path.</summary>
public static class GraphQLRouting
{
    /// <summary>Answers GraphQL over HTTP on a path: GET and POST, subscriptions over SSE and WebSocket (the host must call <c>UseWebSockets</c>), <c>GET ?sdl</c>.</summary>
    /// <param name="endpoints">Where the path is added.</param>
    /// <param name="pattern">The path, such as <c>/graphql</c>.</param>
    /// <param name="executor">Answers the requests.</param>
    /// <param name="options">Limits and access; null for the defaults.</param>
    /// <returns>For further conventions.</returns>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, GraphQLExecutor executor, GraphQLHttpOptions? options = null) =>
        endpoints.Map(pattern, CreateHandler(executor, options));

    /// <summary>The same as a delegate, for hosts without routing.</summary>
    /// <param name="executor">Answers the requests.</param>
    /// <param name="options">Limits and access; null for the defaults.</param>
    /// <returns>Answers any request, whatever its path.</returns>
    public static RequestDelegate CreateHandler(GraphQLExecutor executor, GraphQLHttpOptions? options = null) =>
        new GraphQLEndpoint(executor, options ?? new GraphQLHttpOptions()).HandleAsync;
}
