using System.Text.Json;
using HealthGraph.Api.Filtering;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api;

/// <summary>Holds the filter and sort inputs of the schema against the property tables, by the schema's own introspection.</summary>
internal static class InputCheck
{
    private const string Query = "query($name: String!) { __type(name: $name) { inputFields { name type { name kind ofType { name } } } } }";

    /// <summary>What one has and the other lacks, a line each; empty where all is well.</summary>
    public static IReadOnlyList<string> Faults(GraphQLExecutor executor, IEnumerable<IPropertyTable> tables)
    {
        var faults = new List<string>();
        foreach (var table in tables)
        {
            var filters = table.Fields.Select(f => $"{table.FilterInput}.{f.Name}: {f.Input}");
            faults.AddRange(Differences(filters, Fields(executor, table.FilterInput)));
            faults.AddRange(Differences(table.Keys.Select(k => $"{table.SortInput}.{k}: SortEnumType"), Fields(executor, table.SortInput)));
        }

        return faults;
    }

    private static IEnumerable<string> Differences(IEnumerable<string> ours, IReadOnlyList<string> schemas)
    {
        var known = ours.ToHashSet(StringComparer.Ordinal);
        return known.Except(schemas, StringComparer.Ordinal).Select(k => $"The schema lacks {k}.")
            .Concat(schemas.Except(known, StringComparer.Ordinal).Select(s => $"No property answers {s}."));
    }

    private static IReadOnlyList<string> Fields(GraphQLExecutor executor, string input)
    {
        var request = new GraphQLRequest(Query) { Variables = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = input }) };

        // Introspection has its values at hand: there is nothing to wait for.
        using var result = executor.ExecuteAsync(request).AsTask().GetAwaiter().GetResult();
        using var json = JsonDocument.Parse(result.Json);
        var type = json.RootElement.GetProperty("data").GetProperty("__type");
        return type.ValueKind == JsonValueKind.Null
            ? []
            : [.. type.GetProperty("inputFields").EnumerateArray().Where(f => f.GetProperty("name").GetString() is not ("and" or "or"))
                .Select(f => $"{input}.{f.GetProperty("name").GetString()}: {f.GetProperty("type").GetProperty("name").GetString()}")];
    }
}
