using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>The id by which a client and the server's log speak of one request: the client's own where it is harmless, else the server's.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";
    private const int MaxLength = 128;

    public static void Apply(HttpContext context)
    {
        var given = (string?)context.Request.Headers[Header];
        if (given is { Length: > 0 and <= MaxLength } && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':'))
        {
            context.TraceIdentifier = given;
        }

        context.Response.Headers[Header] = context.TraceIdentifier;
    }
}
