using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>
/// Keys for reading and writing, from the header <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>, or from a WebSocket's first message. Compared in constant time:
/// how long an answer takes tells nothing of a key.
/// </summary>
public sealed class ApiKeys
{
    private readonly List<byte[]> _read;
    private readonly List<byte[]> _write;

    /// <summary>Keys, each of them at least one character.</summary>
    /// <param name="read">Keys that may read; none lets everybody read.</param>
    /// <param name="write">Keys that may write and read; none lets nobody write.</param>
    /// <exception cref="ArgumentException">A key is empty.</exception>
    public ApiKeys(IEnumerable<string> read, IEnumerable<string> write)
    {
        _read = [.. read.Select(Hash)];
        _write = [.. write.Select(Hash)];
    }

    /// <summary>What a request may do; for <see cref="GraphQLHttpOptions.Authorize"/>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="state">For the resolvers; null for nothing.</param>
    /// <returns>The rights.</returns>
    public GraphQLAccess Access(HttpContext context, object? state = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Access(Key(context.Request), state);
    }

    /// <summary>What a WebSocket may do; for <see cref="GraphQLHttpOptions.AuthorizeSocket"/>.</summary>
    /// <param name="context">The request that opened it: a key in its headers counts too.</param>
    /// <param name="payload">The payload of its <c>connection_init</c>; see <see cref="KeyOf"/>.</param>
    /// <param name="state">For the resolvers; null for nothing.</param>
    /// <returns>The rights.</returns>
    public GraphQLAccess Access(HttpContext context, JsonElement payload, object? state = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Access(KeyOf(payload) ?? Key(context.Request), state);
    }

    /// <summary>The key in the payload of a <c>connection_init</c> (of npm graphql-ws: <c>connectionParams</c>).</summary>
    /// <param name="payload">An object with <c>apiKey</c>, or with a header by its name in any case (<c>X-Api-Key</c>, <c>Authorization: Bearer …</c>), there or in an object <c>headers</c>.</param>
    /// <returns>The key; null where there is none.</returns>
    public static string? KeyOf(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in payload.EnumerateObject())
        {
            var found = property switch
            {
                { Name: "headers", Value.ValueKind: JsonValueKind.Object } => KeyOf(property.Value),
                { Value.ValueKind: not JsonValueKind.String } => null,
                _ when property.Name is "apiKey" || property.Name.Equals("X-Api-Key", StringComparison.OrdinalIgnoreCase) => property.Value.GetString(),
                _ when property.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) => FromBearer(property.Value.GetString()),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a request brings any key.</summary>
    internal static bool IsGiven(HttpRequest request) => Key(request) is not null;

    private GraphQLAccess Access(string? key, object? state)
    {
        var mayWrite = key is not null && Contains(_write, key);
        var mayRead = _read.Count == 0 || mayWrite || (key is not null && Contains(_read, key));
        return new GraphQLAccess(mayRead, mayWrite, state) { IsKeyWrong = key is not null && !mayRead };
    }

    private static string? Key(HttpRequest request) => FromBearer(request.Headers.Authorization) ?? (string?)request.Headers["X-Api-Key"];

    private static string? FromBearer(string? authorization)
    {
        const string Bearer = "Bearer ";
        return authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) == true ? authorization[Bearer.Length..].Trim() : null;
    }

    /// <summary>All keys are looked at, whichever fits.</summary>
    private static bool Contains(List<byte[]> keys, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var found = false;
        foreach (var known in keys)
        {
            found |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return found;
    }

    private static byte[] Hash(string key) => key.Length > 0 ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : throw new ArgumentException("A key is empty.", nameof(key));
}
