using HealthGraph.GraphQL.Language;

namespace HealthGraph.GraphQL.Types;

/// <summary>Finds what a schema coordinate names (specification, 3.14).</summary>
internal static class CoordinateLookup
{
    /// <summary>A type, field, argument, enum value, input field or directive; null where the schema has none of that name.</summary>
    public static object? Find(Schema schema, SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = schema.Directive(coordinate.Name);
            return coordinate.Argument is null ? directive : directive?.Arguments.FirstOrDefault(a => string.Equals(a.Name, coordinate.Argument, StringComparison.Ordinal));
        }

        var type = schema.Type(coordinate.Name);
        if (coordinate.Member is not { } member)
        {
            return type;
        }

        return (type, coordinate.Argument) switch
        {
            (FieldsType fields, null) => fields.Field(member),
            (FieldsType fields, { } argument) => fields.Field(member)?.Argument(argument),
            (EnumType @enum, null) => @enum.Value(member),
            (InputObjectType input, null) => input.Field(member),
            _ => null,
        };
    }
}
