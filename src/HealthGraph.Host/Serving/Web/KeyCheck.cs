namespace HealthGraph.Host.Serving.Web;

/// <summary>Lets a request pass that brings the key: <c>X-Api-Key: KEY</c> or <c>Authorization: Bearer KEY</c>.</summary>
internal static class KeyCheck
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether the request may pass; if not, it has been answered.</summary>
    public static async Task<bool> PassesAsync(HttpContext context, ApiKey? key)
    {
        if (key is null)
        {
            await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "Closed", "This host has no key, so it takes no documents; set HEALTHGRAPH_API_KEY and start it again.");
            return false;
        }

        if (key.Matches(Given(context.Request)))
        {
            return true;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "Key needed", "Send the host's key as X-Api-Key or as Authorization: Bearer.");
        return false;
    }

    /// <summary>The key that a request brings, or null.</summary>
    public static string? Given(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ } key])
        {
            return key;
        }

        return request.Headers.Authorization is [{ } authorization] && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : null;
    }
}
