namespace HealthGraph.GraphQL.Http;

/// <summary>Which requests must bear the header <c>GraphQL-Preflight</c>, any value: a page of another site cannot send it unless the browser has asked this server first.</summary>
/// <remarks>It is about GET: a POST needs a content type that already makes browsers ask, and a WebSocket an allowed origin.</remarks>
public enum PreflightRule
{
    /// <summary>
    /// Those that a browser sends for a page of another site, told by <c>Origin</c>, <c>Sec-Fetch-Site</c> or <c>Referer</c>; allowed origins, addresses
    /// typed by hand, and clients that are no browsers go without.
    /// </summary>
    Browsers,

    /// <summary>Every one, whoever sends it; for servers that browsers reach over plain HTTP, where a page can leave all three of these headers out.</summary>
    Always,

    /// <summary>None.</summary>
    Never,
}
