using System.Text.Json;
using HealthGraph.Extraction;

namespace HealthGraph.Host.Serving.Files;

/// <summary>What lies beside a document: what was wrong with it, for a person and for machines.</summary>
internal static class FindingsFile
{
    /// <summary>Put after the document's whole name.</summary>
    public const string Suffix = ".findings.json";

    // A broken document can have a finding a line; nobody reads more than these.
    private const int Most = 1000;

    /// <summary>The file's bytes.</summary>
    public static byte[] Bytes(string document, int articles, IReadOnlyList<Finding> findings, DateTimeOffset at)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ExtractionJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.WriteString("at", at.UtcDateTime);
            json.WriteNumber("articles", articles);
            json.WriteNumber("count", findings.Count);
            json.WriteStartArray("findings");
            foreach (var finding in findings.Take(Most))
            {
                ExtractionJson.WriteFinding(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>The findings of a file; none where there is no such file, or it is no such file.</summary>
    public static IReadOnlyList<Finding> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(Finding)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    private static Finding Finding(JsonElement json) => new(
        Text(json, "code") ?? "", Text(json, "file"), Number(json, "line"), Number(json, "column"), Text(json, "what") ?? "", Text(json, "advice") ?? "");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
