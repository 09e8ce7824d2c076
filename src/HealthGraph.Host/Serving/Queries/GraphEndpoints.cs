using HealthGraph.Api;
using HealthGraph.GraphQL.Http;

namespace HealthGraph.Host.Serving.Queries;

/// <summary><c>/graphql</c>: the API over HTTP, SSE and WebSocket; <c>/graphiql</c>: a page to ask by hand.</summary>
internal sealed class GraphEndpoints(GraphApi api, GraphAccess access, ServeOptions options)
{
    /// <summary>Where the API is.</summary>
    public const string Path = "/graphql";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGraphQL(Path, api.Executor, new GraphQLHttpOptions
        {
            Authorize = access.Of,
            AuthorizeSocket = access.OfSocket,
            Preflight = Enum.Parse<PreflightRule>(options.Preflight, ignoreCase: true),
            TimeoutSeconds = options.QueryTimeoutSeconds,
            AllowedOrigins = options.Origins,
            Trusted = options.TrustedOperations is { } folder ? TrustedOperations.Load(folder) : null,
            OnlyTrusted = options.OnlyTrusted,
            MaxBodyBytes = options.MaxQueryKilobytes * 1024,
        });
        GraphiQLPage.Map(routes);
    }
}
