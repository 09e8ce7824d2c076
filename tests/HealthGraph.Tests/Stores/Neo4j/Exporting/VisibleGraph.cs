using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j.Exporting;

/// <summary>All nodes and relationships of the test server but the program's own, a line each, by ordinal; which lock an article was written under says nothing.</summary>
internal static class VisibleGraph
{
    public static async Task<IReadOnlyList<string>> ReadAsync()
    {
        var nodes = await Neo4jServer.RunAsync(
            "MATCH (n) WHERE NOT n:WriteLock AND NOT n:Migration RETURN labels(n), [k IN keys(n) WHERE NOT k IN ['slot', 'turn'] | [k, n[k]]]");
        var edges = await Neo4jServer.RunAsync("MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id, [k IN keys(r) | [k, r[k]]]");
        return [.. nodes.Rows.Concat(edges.Rows).Select(r => string.Join(' ', r.Values.Select(Text))).Order(StringComparer.Ordinal)];
    }

    // The order of labels, properties and names says nothing.
    private static string Text(object? value) => value is object?[] list
        ? "[" + string.Join(", ", list.Select(Text).Order(StringComparer.Ordinal)) + "]"
        : FormattableString.Invariant($"{value}");
}
