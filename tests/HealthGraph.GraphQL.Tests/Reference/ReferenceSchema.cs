using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Tests.Reference;

/// <summary>The schema of the comparison over its data, answered as the script for graphql-js answers it.</summary>
internal sealed class ReferenceSchema
{
    private readonly JsonElement _data;

    public ReferenceSchema(string folder)
    {
        Sdl = File.ReadAllText(Path.Combine(folder, "schema.graphql"));
        _data = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "data.json"))).RootElement;
        Root = _data.GetProperty("root");
    }

    public string Sdl { get; }

    public JsonElement Root { get; }

    /// <summary>An executor whose resolvers have their values at hand, or hand them in late, alone or in batches.</summary>
    public GraphQLExecutor Build(bool late)
    {
        var builder = SchemaBuilder.FromSdl(Sdl);
        var number = 0;
        foreach (var type in SchemaBuilder.ReadSchema(Sdl, new Dictionary<string, IScalarFormat>(StringComparer.Ordinal)).Types)
        {
            if (type.IsAbstract)
            {
                builder.AddTypeResolver(type.Name, v => ((JsonElement)v).GetProperty("__typename").GetString());
            }

            foreach (var field in (type as ObjectType)?.Fields.Where(_ => !type.Name.StartsWith("__", StringComparison.Ordinal)) ?? [])
            {
                Add(builder, type.Name, field, late ? number++ % 3 : 0);
            }
        }

        return builder.Build(new ExecutorOptions
        {
            MaxNesting = 400, MaxSelections = int.MaxValue, MaxFragments = int.MaxValue, MaxPlanSteps = 100_000, MaxDepth = 500, MaxIntrospectionDepth = 500, MaxAliases = 10_000, MaxDirectives = 10_000, MaxListSize = int.MaxValue, MaxCost = double.MaxValue, ReportsCost = false,
        });
    }

    private void Add(SchemaBuilder builder, string type, FieldDefinition field, int how)
    {
        switch (how)
        {
            case 0:
                builder.AddResolver<object?, object?>(type, field.Name, (parent, context) => Resolve(field, parent, context));
                break;
            case 1:
                builder.AddAsyncResolver<object?, object?>(type, field.Name, async (parent, context) =>
                {
                    await Task.Yield();
                    return Resolve(field, parent, context);
                });
                break;
            default:
                builder.AddBatchResolver<object?, object?>(type, field.Name, async (parents, context) =>
                {
                    await Task.Yield();
                    return [.. parents.Select(p => Caught(() => Resolve(field, p, context)))];
                });
                break;
        }
    }

    private static object? Caught(Func<object?> resolve)
    {
        try
        {
            return resolve();
        }
        catch (GraphQLException e)
        {
            return e;
        }
    }

    private object? Resolve(FieldDefinition field, object? parent, FieldContext context)
    {
        if (field.Name is "echo" or "need")
        {
            var given = new InputObject();
            foreach (var argument in field.Arguments.Where(a => context.HasArgument(a.Name)))
            {
                given.Set(argument.Name, context.Argument<object>(argument.Name));
            }

            var text = new StringBuilder();
            Print(given, text);
            return text.ToString();
        }

        if (!(parent is JsonElement element ? element : Root).TryGetProperty(field.Name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$error", out var message)
            ? throw new GraphQLException(message.GetString()!)
            : Value(value);
    }

    private object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String when value.GetString()!.StartsWith('@') => _data.GetProperty(value.GetString()![1..]),
        JsonValueKind.String => value.GetString(),
        _ when !value.TryGetProperty("__typename", out _) => value.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value), StringComparer.Ordinal),
        _ => value,
    };

    /// <summary>As JSON.stringify prints it.</summary>
    private static void Print(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                using (var json = new JsonBuffer())
                {
                    json.WriteString(s);
                    text.Append(Encoding.UTF8.GetString(json.Written.Span));
                }

                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            case InputObject fields:
                text.Append('{');
                foreach (var (key, item) in fields)
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append('"').Append(key).Append("\":");
                    Print(item, text);
                }

                text.Append('}');
                break;
            case object?[] items:
                text.Append('[');
                for (var i = 0; i < items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Print(items[i], text);
                }

                text.Append(']');
                break;
            case double d when d == 0:
                text.Append('0');
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("E+", "e+", StringComparison.Ordinal));
                break;
        }
    }
}
