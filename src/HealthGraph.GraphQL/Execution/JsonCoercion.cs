using System.Globalization;
using System.Text.Json;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Validation;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Coerces JSON to an input type, reporting every misfit with its path.</summary>
internal sealed class JsonCoercion(Action<JsonElement, string, string> report)
{
    /// <summary>Stands for what was reported; a request with reports is refused, so nobody gets to see it.</summary>
    private static readonly object Misfit = new();

    public object? Coerce(JsonElement value, GraphQLType type, string path)
    {
        if (type is NonNullType nonNull)
        {
            if (value.ValueKind != JsonValueKind.Null)
            {
                return Coerce(value, nonNull.Inner, path);
            }

            report(value, path, $"Expected non-nullable type \"{type}\" not to be null.");
            return Misfit;
        }

        return value.ValueKind == JsonValueKind.Null ? null : type switch
        {
            ListType list when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().Select((v, i) => Coerce(v, list.Item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))).ToArray(),
            ListType list => new[] { Coerce(value, list.Item, path) },
            InputObjectType input => CoerceObject(value, input, path),
            EnumType @enum => CoerceEnum(value, @enum, path),
            ScalarType scalar => CoerceScalar(value, scalar, path),
            _ => null,
        };
    }

    private object CoerceObject(JsonElement value, InputObjectType type, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            report(value, path, $"Expected type \"{type.Name}\" to be an object.");
            return Misfit;
        }

        var result = new InputObject();
        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var given))
            {
                result.Set(field.Name, Coerce(given, field.Type, $"{path}.{field.Name}"));
            }
            else if (field.HasDefault)
            {
                result.Set(field.Name, field.Default);
            }
            else if (field.Type is NonNullType)
            {
                report(value, path, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        foreach (var unknown in value.EnumerateObject().Where(p => type.Field(p.Name) is null).Select(p => p.Name))
        {
            report(value, path, $"Field \"{unknown}\" is not defined by type \"{type.Name}\"." + Suggestions.DidYouMean(Suggestions.For(unknown, type.Fields.Select(f => f.Name))));
        }

        CheckOneOf(value, type, path, result);
        return result;
    }

    private void CheckOneOf(JsonElement value, InputObjectType type, string path, InputObject result)
    {
        if (type.IsOneOf && result.Count != 1)
        {
            report(value, path, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        }

        if (type.IsOneOf && result.Count > 0 && result.First() is { Value: null, Key: var key })
        {
            report(value, $"{path}.{key}", $"Field \"{key}\" must be non-null.");
        }
    }

    private object CoerceEnum(JsonElement value, EnumType type, string path)
    {
        var name = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (name is null)
        {
            report(value, path, $"Enum \"{type.Name}\" cannot represent non-string value: {value.GetRawText()}.");
        }
        else if (type.Value(name) is null)
        {
            report(value, path, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.");
        }
        else
        {
            return name;
        }

        return Misfit;
    }

    private object? CoerceScalar(JsonElement value, ScalarType type, string path)
    {
        if (type.Format is AnyFormat)
        {
            return Untyped(value);
        }

        try
        {
            return type.Format.Read(Input(value));
        }
        catch (FormatException e)
        {
            report(value, path, e.Message);
            return Misfit;
        }
    }

    private static ScalarInput Input(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new(ScalarInputKind.Text, value.GetString()!),
        JsonValueKind.True => new(ScalarInputKind.Boolean, "true"),
        JsonValueKind.False => new(ScalarInputKind.Boolean, "false"),
        JsonValueKind.Number => new(value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? ScalarInputKind.Float : ScalarInputKind.Integer, value.GetRawText()),
        _ => new(ScalarInputKind.Composite, value.GetRawText()),
    };

    private static object? Untyped(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(Untyped).ToArray();
            case JsonValueKind.Object:
                var result = new InputObject();
                foreach (var property in value.EnumerateObject())
                {
                    result.Set(property.Name, Untyped(property.Value));
                }

                return result;
            default:
                return new AnyFormat().Read(Input(value));
        }
    }
}
