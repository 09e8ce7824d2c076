
namespace HealthGraph.Bench.Neo4j;

/// <summary>Some documents, and the same made ready to send.</summary>
/// <param name="Files">The documents.</param>
/// <param name="Requests">The bodies of the requests that an ingest of them sends, in order.</param>
/// <param name="Statements">How many statements they hold.</param>
internal sealed record Slice(IReadOnlyList<string> Files, IReadOnlyList<byte[]> Requests, long Statements);
