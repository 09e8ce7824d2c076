using System.Text.Json;
using HealthGraph.GraphQL.Http;
using HealthGraph.Host.Serving.Web;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>Who may ask and who may change: by the keys that the host was given, compared in constant time.</summary>
internal sealed class GraphAccess(ServeOptions options)
{
    private static readonly GraphQLAccess Nothing = new(false, false);
    private static readonly GraphQLAccess Wrong = new(false, false) { IsKeyWrong = true };
    private static readonly GraphQLAccess Reading = new(true, false);
    private static readonly GraphQLAccess Writing = new(true, true);

    /// <summary>What a request may do: with the host's key everything, without any key to read whatever nobody has locked.</summary>
    public GraphQLAccess Of(HttpContext context) => Of(KeyCheck.Given(context.Request));

    /// <summary>What a WebSocket may do: by the key in its first message, else by that of the request that opened it.</summary>
    public GraphQLAccess OfSocket(HttpContext context, JsonElement payload) => Of(ApiKeys.KeyOf(payload) ?? KeyCheck.Given(context.Request));

    private GraphQLAccess Of(string? given)
    {
        var (writes, reads) = (options.Key?.Matches(given) ?? false, options.ReadKey?.Matches(given) ?? true);
        return writes ? Writing : reads ? Reading : given is null ? Nothing : Wrong;
    }
}
