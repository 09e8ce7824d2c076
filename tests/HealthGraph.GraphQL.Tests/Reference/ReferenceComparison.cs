using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Types.Checks;
using HealthGraph.GraphQL.Validation;

namespace HealthGraph.GraphQL.Tests.Reference;

/// <summary>Holds what our engine says of a document against what graphql-js said of it.</summary>
internal sealed class ReferenceComparison(ReferenceSchema reference)
{
    private readonly GraphQLExecutor _atHand = reference.Build(late: false);
    private readonly GraphQLExecutor _late = reference.Build(late: true);

    /// <summary>Rules that have been held against the reference with at least one fault found.</summary>
    public HashSet<string> RulesSeen { get; } = new(StringComparer.Ordinal);

    /// <summary>What differs; empty where nothing does.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(JsonElement expected)
    {
        if (expected.TryGetProperty("skip", out _))
        {
            return [];
        }

        var differences = new List<string>();
        if (expected.TryGetProperty("sdl", out var sdl))
        {
            await CompareSdlAsync(sdl.GetString()!, expected, differences);
        }
        else
        {
            await CompareDocumentAsync(expected.GetProperty("query").GetString()!, expected, differences);
        }

        return differences;
    }

    private async Task CompareDocumentAsync(string query, JsonElement expected, List<string> differences)
    {
        if (Parse(query, expected, differences) is not { } document)
        {
            return;
        }

        var rules = CompareRules(expected, differences, () => new ValidationContext(document, _atHand.Schema), DocumentValidator.ExecutableRules);
        var all = DocumentValidator.Validate(_atHand.Schema, document);
        Differ(differences, "order", Strings(expected, "order"), all.Select(Places));
        Differ(differences, "messages", Strings(expected, "messages"), all.Select(e => e.Message));
        if (rules == 0)
        {
            await CompareAnswerAsync(_atHand, "at hand", query, expected, differences);
            await CompareAnswerAsync(_late, "late", query, expected, differences);
        }
    }

    private async Task CompareSdlAsync(string sdl, JsonElement expected, List<string> differences)
    {
        if (Parse(sdl, expected, differences) is not { } document)
        {
            return;
        }

        var empty = SchemaFactory.CreateEmpty();
        var rules = CompareRules(expected, differences, () => new ValidationContext(document, empty, definesSchema: true), DocumentValidator.SdlRules);
        if (rules > 0 || !expected.TryGetProperty("faults", out _))
        {
            return;
        }

        var schema = SchemaFactory.Create(document, new Dictionary<string, IScalarFormat>(StringComparer.Ordinal));
        var faults = SchemaCheck.Check(schema, document.Source);
        Differ(differences, "faults", Strings(expected, "faults"), faults.Select(Places).Order(StringComparer.Ordinal));
        if (faults.Count == 0)
        {
            if (expected.TryGetProperty("introspection", out var introspection))
            {
                await CompareIntrospectionAsync(schema, introspection, differences);
            }

            var again = SchemaBuilder.ReadSchema(schema.ToSdl(), new Dictionary<string, IScalarFormat>(StringComparer.Ordinal));
            Differ(differences, "SDL printed twice", [schema.ToSdl()], [again.ToSdl()]);
        }
    }

    private static async Task CompareIntrospectionAsync(Schema schema, JsonElement introspection, List<string> differences)
    {
        new IntrospectionResolvers(schema).Attach();
        var executor = new GraphQLExecutor(schema, new TypeBinding(schema, new Dictionary<Type, string>(), new Dictionary<string, Func<object, string?>>(StringComparer.Ordinal)), new ExecutorOptions { ReportsCost = false });
        using var result = await executor.ExecuteAsync(new GraphQLRequest(IntrospectionQuery.Text));
        var ours = JsonNode.Parse(result.Json.Span)!["data"];
        var theirs = JsonNode.Parse(introspection.GetRawText());
        if (!JsonNode.DeepEquals(ours, theirs))
        {
            Differ(differences, "introspection", [theirs!.ToJsonString()], [ours?.ToJsonString() ?? "null"]);
        }
    }

    private static DocumentNode? Parse(string text, JsonElement expected, List<string> differences)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(text);
        }
        catch (GraphQLRequestException e)
        {
            Differ(differences, "syntax", [expected.TryGetProperty("syntax", out var at) ? at.GetString()! : "none"], [Places(e.Error)]);
            Differ(differences, "message", [expected.TryGetProperty("message", out var message) ? message.GetString()! : "none"], [e.Error.Message]);
            return null;
        }

        if (expected.TryGetProperty("syntax", out var syntax))
        {
            differences.Add($"syntax: they refuse at {syntax}, we accept");
            return null;
        }

        Differ(differences, "printed", [expected.GetProperty("printed").GetString()!], [Printer.Print(document).TrimEnd('\n')]);
        return document;
    }

    private int CompareRules(JsonElement expected, List<string> differences, Func<ValidationContext> context, Func<ValidationContext, IReadOnlyList<ValidationRule>> rules)
    {
        var theirs = expected.GetProperty("rules").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(v => v.GetString()!).ToArray(), StringComparer.Ordinal);
        RulesSeen.UnionWith(theirs.Keys);
        var count = rules(context()).Count;
        for (var i = 0; i < count; i++)
        {
            var name = "";
            var errors = DocumentValidator.Run(context(), c =>
            {
                var rule = rules(c)[i];
                name = rule.Name;
                return [rule];
            });
            Differ(differences, name, theirs.GetValueOrDefault(name) ?? [], errors.Select(Places));
        }

        return theirs.Count;
    }

    private static async Task CompareAnswerAsync(GraphQLExecutor executor, string how, string query, JsonElement expected, List<string> differences)
    {
        var request = new GraphQLRequest(query)
        {
            Variables = Encoding.UTF8.GetBytes(expected.TryGetProperty("variables", out var variables) ? variables.GetRawText() : "{}"),
            OperationName = expected.TryGetProperty("operationName", out var name) ? name.GetString() : null,
        };
        if (query.Contains("subscription", StringComparison.Ordinal))
        {
            return;
        }

        using var result = await executor.ExecuteAsync(request);
        var answer = JsonNode.Parse(result.Json.Span)!;
        var theirs = expected.TryGetProperty("data", out var data) ? JsonNode.Parse(data.GetRawText()) : null;
        if (!JsonNode.DeepEquals(answer["data"], theirs))
        {
            Differ(differences, $"data ({how})", [theirs?.ToJsonString() ?? "null"], [answer["data"]?.ToJsonString() ?? "null"]);
        }

        var errors = result.Errors.Select(e => $"{string.Join('.', e.Path ?? [])} @ {Places(e)}").Order(StringComparer.Ordinal);
        if (how is "late")
        {
            // Which of several faults that null the same place comes first, and is told, depends on what comes late.
            Differ(differences, "any errors (late)", [(Strings(expected, "errors").Length > 0).ToString()], [errors.Any().ToString()]);
        }
        else
        {
            Differ(differences, "errors", Strings(expected, "errors").Order(StringComparer.Ordinal), errors);
        }
    }

    private static string[] Strings(JsonElement expected, string name) => expected.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static string Places(GraphQLError error) => string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"));

    private static void Differ(List<string> differences, string what, IEnumerable<string> theirs, IEnumerable<string> ours)
    {
        if (!theirs.SequenceEqual(ours, StringComparer.Ordinal))
        {
            differences.Add($"{what}: they say [{string.Join(" | ", theirs)}], we say [{string.Join(" | ", ours)}]");
        }
    }
}
