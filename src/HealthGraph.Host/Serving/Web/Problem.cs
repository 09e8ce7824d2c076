using System.Globalization;
using System.Text.Json;
using HealthGraph.Extraction;

namespace HealthGraph.Host.Serving.Web;

/// <summary>Answers in JSON, errors as RFC 9457 problem details.</summary>
internal static class Problem
{
    /// <summary>An error: what it is in general, and what to do in this case.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title, string detail) => JsonAsync(context, status, json =>
    {
        json.WriteString("title", title);
        json.WriteNumber("status", status);
        json.WriteString("detail", detail);
    }, "application/problem+json");

    /// <summary>An object.</summary>
    public static async Task JsonAsync(HttpContext context, int status, Action<Utf8JsonWriter> members, string type = "application/json")
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ExtractionJson.Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = buffer.Length;
        context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }

    /// <summary>A number as people write it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
