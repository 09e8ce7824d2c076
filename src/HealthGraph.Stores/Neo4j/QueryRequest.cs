using System.Net.Http.Headers;
using System.Text.Json;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The body of a request to the Query API.</summary>
internal static class QueryRequest
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    /// <summary>A statement with its parameters as JSON.</summary>
    public static ByteArrayContent Content(
        string text, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, IReadOnlyCollection<string> bookmarks, TimeSpan timeout)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("statement", text);
            json.WriteString("accessMode", access is CypherAccess.Read ? "READ" : "WRITE");
            json.WriteNumber("maxExecutionTime", (int)Math.Ceiling(timeout.TotalSeconds));
            if (bookmarks.Count > 0)
            {
                json.WritePropertyName("bookmarks");
                Write(json, bookmarks);
            }

            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new ByteArrayContent(buffer.GetBuffer(), 0, (int)buffer.Length) { Headers = { ContentType = Json } };
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A parameter of type {value.GetType()} cannot be sent.", nameof(value));
        }
    }
}
