namespace HealthGraph.Stores.Neo4j;

/// <summary>Runs one Cypher statement in one transaction of its own: all that the store asks of a driver.</summary>
/// <remarks>
/// The official driver fits: <c>driver.ExecutableQuery(text).WithParameters(parameters).WithConfig(…).ExecuteAsync()</c> with the routing of
/// <see cref="CypherAccess"/>. A read sees every write that the same runner made before (bookmarks).
/// </remarks>
public interface ICypherRunner : IAsyncDisposable
{
    /// <summary>Runs the statement.</summary>
    /// <param name="text">Cypher with named parameters.</param>
    /// <param name="parameters">Null, string, bool, int, long, double, and lists of these, to any depth.</param>
    /// <param name="access">Whether it writes.</param>
    /// <param name="cancellationToken">Gives up; the server drops the transaction.</param>
    /// <exception cref="CypherException">The server refused, failed or could not be reached.</exception>
    Task<CypherResult> RunAsync(string text, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, CancellationToken cancellationToken);
}
