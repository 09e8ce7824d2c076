using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthGraph.Scenarios.GraphQL;

/// <summary>Answers as a page shows them: what fits on a line stands on one.</summary>
internal static class Answers
{
    private const int Width = 150;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Shown(JsonElement value, string indent = "")
    {
        var line = Line(value);
        if (line.Length + indent.Length <= Width || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return line;
        }

        var (deeper, isObject) = (indent + "  ", value.ValueKind is JsonValueKind.Object);
        var items = isObject
            ? value.EnumerateObject().Select(p => $"{deeper}\"{p.Name}\": {Shown(p.Value, deeper)}")
            : value.EnumerateArray().Select(i => deeper + Shown(i, deeper));
        return $"{(isObject ? '{' : '[')}\n{string.Join(",\n", items)}\n{indent}{(isObject ? '}' : ']')}";
    }

    private static string Line(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{ " + string.Join(", ", value.EnumerateObject().Select(p => $"\"{p.Name}\": {Line(p.Value)}")) + " }",
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(Line)) + "]",
        _ => JsonSerializer.Serialize(value, Plain),
    };
}
