using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>What pages of other sites may do: read answers where their origin is allowed, and never act unasked.</summary>
internal static class CrossOrigin
{
    public const string PreflightHeader = "GraphQL-Preflight";

    /// <summary>Sets the headers; false where the request was a question of the browser's and is answered.</summary>
    /// <exception cref="BadRequestException">A header is missing that a page of another site could not send unasked.</exception>
    public static bool Apply(HttpContext context, GraphQLHttpOptions options)
    {
        var request = context.Request;
        var headers = context.Response.Headers;
        var origin = (string?)request.Headers.Origin;
        if (context.WebSockets.IsWebSocketRequest && origin is not null && !IsAllowed(origin, options) && !IsOwn(origin, request))
        {
            // Browsers let any page open a WebSocket and read from it: no other rule stands in its way.
            throw new BadRequestException(403, "Pages of this origin may not open a WebSocket here.", "ORIGIN_NOT_ALLOWED");
        }

        if (origin is not null && IsAllowed(origin, options))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.Vary = "Origin";
            headers.AccessControlExposeHeaders = $"{ResponseSender.CostHeader}, {RequestIds.Header}";
        }

        if (HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey("Access-Control-Request-Method"))
        {
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = $"content-type, accept, authorization, x-api-key, {PreflightHeader.ToLowerInvariant()}";
            headers.AccessControlMaxAge = "600";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return false;
        }

        if (HttpMethods.IsGet(request.Method) && !context.WebSockets.IsWebSocketRequest && !request.Query.ContainsKey("sdl")
            && !request.Headers.ContainsKey(PreflightHeader) && NeedsPreflightHeader(request, options))
        {
            throw new BadRequestException(400, $"Send the header {PreflightHeader}, so that no other site can ask in a visitor's name.", "PREFLIGHT_HEADER_MISSING");
        }

        return true;
    }

    private static bool NeedsPreflightHeader(HttpRequest request, GraphQLHttpOptions options) => options.Preflight switch
    {
        PreflightRule.Always => true,
        PreflightRule.Browsers => IsForAnotherSite(request, options),
        _ => false,
    };

    /// <summary>Whether a browser sends this for a page of another site, a link on it included.</summary>
    private static bool IsForAnotherSite(HttpRequest request, GraphQLHttpOptions options)
    {
        if ((string?)request.Headers.Origin is { Length: > 0 } origin)
        {
            return !IsAllowed(origin, options) && !IsOwn(origin, request);
        }

        // Browsers send it over HTTPS and to the own machine; over plain HTTP there is the address of the page.
        return (string?)request.Headers["Sec-Fetch-Site"] is { Length: > 0 } site
            ? site is "cross-site" or "same-site"
            : (string?)request.Headers.Referer is { Length: > 0 } page && !IsOwn(page, request);
    }

    private static bool IsAllowed(string origin, GraphQLHttpOptions options) =>
        options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase) || options.AllowedOrigins.Contains("*", StringComparer.Ordinal);

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
