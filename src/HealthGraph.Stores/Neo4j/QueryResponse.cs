using System.Text.Json;

namespace HealthGraph.Stores.Neo4j;

/// <summary>Reads the answer of the Query API.</summary>
/// <remarks>Format: <c>{"data":{"fields":[…],"values":[[…]]},"bookmarks":[…],"errors":[{"code":…,"message":…}]}</c>; errors may follow rows.</remarks>
internal static class QueryResponse
{
    /// <summary>The rows and bookmarks of an answer.</summary>
    /// <exception cref="CypherException">It says that the statement failed.</exception>
    /// <exception cref="JsonException">It is no answer of the Query API, or is cut off.</exception>
    public static (CypherResult Result, string[] Bookmarks) Read(JsonDocument answer)
    {
        var root = answer.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("The answer is no object.");
        }

        if (root.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
        {
            throw Failure(errors[0]);
        }

        if (!root.TryGetProperty("data", out var data) || !data.TryGetProperty("values", out var values))
        {
            throw new JsonException("The answer holds no data.");
        }

        var rows = new List<CypherRow>(values.GetArrayLength());
        foreach (var row in values.EnumerateArray())
        {
            rows.Add(new CypherRow((object?[])Value(row)!));
        }

        return (new CypherResult(rows), root.TryGetProperty("bookmarks", out var bookmarks)
            ? [.. bookmarks.EnumerateArray().Select(b => b.GetString()!)]
            : []);
    }

    private static CypherException Failure(JsonElement error)
    {
        var code = error.TryGetProperty("code", out var c) ? c.GetString() : null;
        var message = error.TryGetProperty("message", out var m) ? m.GetString() : null;
        return new CypherException(code, message ?? "The server gave no reason.", code is not null && CypherException.IsTransientCode(code));
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => List(element),
        JsonValueKind.Null => null,
        _ => throw new JsonException($"The answer holds a value of kind {element.ValueKind}; statements return plain values only."),
    };

    private static object?[] List(JsonElement element)
    {
        var values = new object?[element.GetArrayLength()];
        var i = 0;
        foreach (var item in element.EnumerateArray())
        {
            values[i++] = Value(item);
        }

        return values;
    }
}
