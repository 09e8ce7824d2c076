using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>
/// Keys for reading and writing, from the header <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>. Compared in constant time:
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
        var key = Key(context.Request);
        var mayWrite = key is not null && Contains(_write, key);
        var mayRead = _read.Count == 0 || mayWrite || (key is not null && Contains(_read, key));
        return new GraphQLAccess(mayRead, mayWrite, state);
    }

    private static string? Key(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        var authorization = (string?)request.Headers.Authorization;
        return authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) == true ? authorization[Bearer.Length..].Trim() : (string?)request.Headers["X-Api-Key"];
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
