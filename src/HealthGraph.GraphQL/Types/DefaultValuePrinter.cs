using System.Globalization;
using HealthGraph.GraphQL.Language;

namespace HealthGraph.GraphQL.Types;

/// <summary>A coerced default as GraphQL text: what introspection and SDL show.</summary>
internal static class DefaultValuePrinter
{
    public static string Print(InputValue input) => Print(input.Default, input.Type);

    private static string Print(object? value, GraphQLType type) => (value, type.Nullable) switch
    {
        (null, _) => "null",
        (object?[] items, ListType list) => $"[{string.Join(", ", items.Select(i => Print(i, list.Item)))}]",
        (InputObject fields, InputObjectType input) => $"{{{string.Join(", ", input.Fields.Where(f => fields.ContainsKey(f.Name)).Select(f => $"{f.Name}: {Print(fields[f.Name], f.Type)}"))}}}",
        (string name, EnumType) => name,
        (string id, ScalarType { Format: IdFormat }) when IsInteger(id) => id,
        (bool truth, _) => truth ? "true" : "false",
        (IConvertible number, _) when number is not string => Convert.ToString(number, CultureInfo.InvariantCulture)!.Replace("E+", "e+", StringComparison.Ordinal),
        (InputObject fields, _) => $"{{{string.Join(", ", fields.Select(f => $"{f.Key}: {Print(f.Value, type)}"))}}}",
        (object?[] items, _) => $"[{string.Join(", ", items.Select(i => Print(i, type)))}]",
        _ => PrintedString.Print(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    private static bool IsInteger(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        return digits is "0" || (digits.Length > 0 && digits[0] != '0' && digits.All(char.IsAsciiDigit));
    }
}
