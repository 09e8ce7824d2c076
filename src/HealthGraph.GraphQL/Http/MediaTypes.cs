using Microsoft.Net.Http.Headers;

namespace HealthGraph.GraphQL.Http;

/// <summary>Media types of answers, and the choice among them (GraphQL over HTTP, "Media Types").</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";

    /// <summary>What to answer with; null where the client takes nothing that there is.</summary>
    public static string? Choose(string? accept)
    {
        switch (accept)
        {
            case null or "" or "*/*" or "application/json":
                return Json;
            case "application/graphql-response+json" or "application/graphql-response+json, application/json" or "application/graphql-response+json,application/json;q=0.9":
                return GraphQLResponse;
            case "text/event-stream":
                return EventStream;
            default:
                return Parse(accept);
        }
    }

    private static string? Parse(string accept)
    {
        if (!MediaTypeHeaderValue.TryParseList([accept], out var ranges))
        {
            return Json;
        }

        return ranges.Where(r => r.Quality is not 0 && Charset(r)).OrderByDescending(r => r.Quality ?? 1).Select(r => r.MediaType.Value?.ToLowerInvariant() switch
        {
            "*/*" or "application/*" or "application/json" => Json,
            "application/graphql-response+json" => GraphQLResponse,
            "text/event-stream" => EventStream,
            _ => null,
        }).FirstOrDefault(t => t is not null);
    }

    private static bool Charset(MediaTypeHeaderValue range) => !range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
