using System.Diagnostics.CodeAnalysis;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The address of a Neo4j database: <c>neo4j+http://USER@HOST:PORT/DATABASE</c> or <c>neo4j+https://…</c>.</summary>
/// <param name="Server">Scheme, host and port of the HTTP API.</param>
/// <param name="User">User name; <c>neo4j</c> where the address names none.</param>
/// <param name="Database">Database name; <c>neo4j</c> where the address names none.</param>
public sealed record Neo4jAddress(Uri Server, string User, string Database)
{
    private const string Form = "neo4j+http://USER@HOST:PORT/DATABASE";
    private const string Prefix = "neo4j+";

    /// <summary>Whether a store's name is meant as such an address, well formed or not.</summary>
    public static bool Looks(string store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Reads an address.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="address">The address.</param>
    /// <param name="fault">What is wrong with it, one sentence that never repeats a password.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Neo4jAddress? address, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !Uri.TryCreate(text[Prefix.Length..], UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            fault = $"The address of a Neo4j database has the form {Form} or neo4j+https://….";
            return false;
        }

        fault = Fault(uri);
        if (fault is not null)
        {
            return false;
        }

        var port = uri.IsDefaultPort && !text.Contains($":{uri.Port}", StringComparison.Ordinal) ? DefaultPort(uri.Scheme) : uri.Port;
        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        address = new Neo4jAddress(new UriBuilder(uri.Scheme, uri.Host, port).Uri, uri.UserInfo.Length == 0 ? "neo4j" : Uri.UnescapeDataString(uri.UserInfo),
            database.Length == 0 ? "neo4j" : database);
        return true;
    }

    /// <summary>The address as it is shown and logged.</summary>
    public override string ToString() => $"{Prefix}{Server.Scheme}://{Uri.EscapeDataString(User)}@{Server.Host}:{Server.Port}/{Uri.EscapeDataString(Database)}";

    private static string? Fault(Uri uri)
    {
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            return "A password does not belong in the address of a store, where others can read it: put it into the variable "
                + "HEALTHGRAPH_NEO4J_PASSWORD, or into a file that HEALTHGRAPH_NEO4J_PASSWORD_FILE names.";
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return $"The address of a store ends with the database: {Form}.";
        }

        return uri.AbsolutePath.Trim('/').Contains('/', StringComparison.Ordinal) ? $"The address of a store names one database: {Form}." : null;
    }

    // Neo4j's own: server.http.listen_address and server.https.listen_address.
    private static int DefaultPort(string scheme) => scheme is "https" ? 7473 : 7474;
}
