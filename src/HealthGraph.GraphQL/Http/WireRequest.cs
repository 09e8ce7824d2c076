using System.Text;
using System.Text.Json;

namespace HealthGraph.GraphQL.Http;

/// <summary>The parameters of one request as they came; slices of the body where nothing had to be unescaped.</summary>
internal struct WireRequest
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public ReadOnlyMemory<byte> Query;
    public string? OperationName;
    public ReadOnlyMemory<byte> Variables;
    public string? DocumentId;
    public string? Hash;

    /// <summary>One request, or several in a list.</summary>
    /// <exception cref="BadRequestException">The body is no JSON, or not of this shape.</exception>
    public static List<WireRequest> Read(ReadOnlyMemory<byte> body, int maxBatch, out bool isList)
    {
        // Some clients put a mark of the byte order in front.
        body = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        try
        {
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = 128 });
            var requests = new List<WireRequest>(1);
            isList = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
            if (!isList)
            {
                requests.Add(ReadOne(ref reader, body));
            }

            while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                requests.Add(requests.Count < maxBatch ? ReadOne(ref reader, body) : throw TooMany(ref reader, maxBatch));
            }

            return reader.Read() || requests.Count == 0 ? throw new BadRequestException(400, "The body must be one JSON object, or a list of some.") : requests;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new BadRequestException(400, "The body is no JSON.");
        }
    }

    private static BadRequestException TooMany(ref Utf8JsonReader reader, int maxBatch)
    {
        var asked = maxBatch;
        do
        {
            asked++;
            reader.Skip();
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
        return new BadRequestException(400, LimitErrors.Error("requestsInOneBody", maxBatch, asked, "Send fewer at once.", null));
    }

    private static WireRequest ReadOne(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new BadRequestException(400, "A request must be a JSON object with the field \"query\".");
        }

        var request = default(WireRequest);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Name(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            switch (name)
            {
                case "query":
                    request.Query = Text(ref reader, body, name);
                    break;
                case "operationName":
                    request.OperationName = Encoding.UTF8.GetString(Text(ref reader, body, name).Span);
                    break;
                case "documentId":
                    request.DocumentId = Encoding.UTF8.GetString(Text(ref reader, body, name).Span);
                    break;
                case "variables":
                    request.Variables = Object(ref reader, body, name);
                    break;
                case "extensions":
                    request.Hash = HashOf(Object(ref reader, body, name));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return request;
    }

    /// <summary>The hash of an automatic persisted query; null for none.</summary>
    internal static string? HashOf(ReadOnlyMemory<byte> extensions)
    {
        if (extensions.Span.IndexOf("persistedQuery"u8) < 0)
        {
            return null;
        }

        using var json = JsonDocument.Parse(extensions);
        return json.RootElement.TryGetProperty("persistedQuery", out var query) && query.ValueKind == JsonValueKind.Object
            && query.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String ? hash.GetString() : null;
    }

    private static string Name(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("query"u8) ? "query"
        : reader.ValueTextEquals("variables"u8) ? "variables"
        : reader.ValueTextEquals("operationName"u8) ? "operationName"
        : reader.ValueTextEquals("extensions"u8) ? "extensions"
        : reader.ValueTextEquals("documentId"u8) ? "documentId" : "";

    private static ReadOnlyMemory<byte> Text(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, string name)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new BadRequestException(400, $"\"{name}\" must be a string.");
        }

        if (!reader.ValueIsEscaped)
        {
            return body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        var unescaped = new byte[reader.ValueSpan.Length];
        return unescaped.AsMemory(0, reader.CopyString(unescaped));
    }

    private static ReadOnlyMemory<byte> Object(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new BadRequestException(400, $"\"{name}\" must be an object.");
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }
}
