using System.Text.Json;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Coerces the variables of a request to the types that the operation declares (specification, 6.1.2).</summary>
internal sealed class VariableCoercion(Schema schema, Source source)
{
    private const int MaxErrors = 50;
    private readonly List<GraphQLError> _errors = [];

    /// <summary>The variables, or errors.</summary>
    public (VariableValues Values, IReadOnlyList<GraphQLError> Errors) Coerce(OperationNode operation, JsonElement given)
    {
        if (operation.Variables.Count == 0)
        {
            return (VariableValues.None, []);
        }

        var values = new VariableValues();
        foreach (var definition in operation.Variables)
        {
            Coerce(definition, given, values);
        }

        return (values, _errors);
    }

    private void Coerce(VariableDefinitionNode definition, JsonElement given, VariableValues values)
    {
        var name = definition.Variable.Name.Value;
        if (schema.Resolve(definition.Type) is not { IsInput: true } type)
        {
            Report(definition.Type, $"Variable \"${name}\" expected value of type \"{Printer.Print(definition.Type)}\" which cannot be used as an input type.");
            return;
        }

        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(name, out var value))
        {
            if (definition.DefaultValue is { } node)
            {
                LiteralCoercion.TryCoerce(node, type, VariableValues.None, out var coerced);
                values.Set(name, coerced);
            }
            else if (type is NonNullType)
            {
                Report(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return;
        }

        if (value.ValueKind == JsonValueKind.Null && type is NonNullType)
        {
            Report(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }

        var coercion = new JsonCoercion((invalid, path, message) =>
            Report(definition, $"Variable \"${name}\" got invalid value {Shown(invalid)}{(path.Length > 0 ? $" at \"{name}{path}\"" : "")}; {message}"));
        values.Set(name, coercion.Coerce(value, type, ""));
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length > 100 ? text[..100] + "..." : text;
    }

    private void Report(Node node, string message)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new GraphQLError(message, [source.Locate(node.Start)], code: "BAD_USER_INPUT"));
        }
        else if (_errors.Count == MaxErrors)
        {
            _errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.", code: "BAD_USER_INPUT"));
        }
    }
}
