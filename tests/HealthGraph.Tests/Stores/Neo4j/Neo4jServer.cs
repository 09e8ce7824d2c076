using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j;

/// <summary>The real server that tests use where there is one; its data are wiped.</summary>
internal static class Neo4jServer
{
    private const string Variable = "HEALTHGRAPH_TEST_NEO4J";
    private const string PasswordVariable = "HEALTHGRAPH_TEST_NEO4J_PASSWORD";

    /// <summary>Why there is none and how to have one, or null.</summary>
    public static string? Missing => Address is null
        ? $"No Neo4j server: set {Variable} (neo4j+http://neo4j@127.0.0.1:7474/neo4j; its data will be DELETED) and {PasswordVariable}."
        : null;

    /// <summary>How the server is reached.</summary>
    public static Neo4jOptions Options => Neo4jAddress.TryParse(Address!, out var address, out var fault)
        ? new Neo4jOptions(address, Environment.GetEnvironmentVariable(PasswordVariable))
        : throw new InvalidOperationException($"{Variable}: {fault}");

    private static string? Address => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    /// <summary>A store of its own over the server.</summary>
    public static async Task<Neo4jGraphStore> OpenAsync()
    {
        var store = new Neo4jGraphStore(Options, TimeProvider.System);
        await store.OpenAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A store over the server, all data wiped.</summary>
    public static async Task<Neo4jGraphStore> OpenEmptyAsync()
    {
        var store = await OpenAsync();

        // In parts: whatever was there before may be more than the server holds in memory.
        await RunAsync("MATCH (n) WHERE NOT n:WriteLock AND NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
        return store;
    }

    /// <summary>Runs a statement of a test.</summary>
    public static async Task<CypherResult> RunAsync(string cypher)
    {
        await using var runner = new HttpCypherRunner(Options);
        return await runner.RunAsync(cypher, new Dictionary<string, object?>(), CypherAccess.Write, CancellationToken.None);
    }
}
