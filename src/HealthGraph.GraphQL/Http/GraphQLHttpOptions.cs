using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>How the executor is offered over HTTP. Every limit is on by default.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>Length of a request's body, bytes; a longer one is refused with status 413. Default 1,048,576.</summary>
    public int MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Requests in one body that is a list; 0 allows no lists. Default 10.</summary>
    public int MaxBatch { get; init; } = 10;

    /// <summary>Requests answered at one time, streams not counted; further ones are refused with status 503. Default 512.</summary>
    public int MaxParallelRequests { get; init; } = 512;

    /// <summary>Streams (SSE and WebSockets) open at one time; further ones are refused with status 503. Default 1,000.</summary>
    public int MaxStreams { get; init; } = 1_000;

    /// <summary>Seconds after which a request that waits for a store is given up with status 503; subscriptions are not concerned. Default 30.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>Which requests must bear the header <c>GraphQL-Preflight</c>, so that no other site asks in a visitor's name. Default <see cref="PreflightRule.Browsers"/>.</summary>
    public PreflightRule Preflight { get; init; } = PreflightRule.Browsers;

    /// <summary>Origins whose pages may read answers (CORS); <c>*</c> for all. Default none.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Documents kept for automatic persisted queries; 0 turns them off. Default 1,000.</summary>
    public int PersistedDocuments { get; init; } = 1_000;

    /// <summary>Operations that are known by id; null for none.</summary>
    public TrustedOperations? Trusted { get; init; }

    /// <summary>Only trusted operations are answered. Default false.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>Seconds between signs of life on an open stream. Default 12.</summary>
    public double KeepAliveSeconds { get; init; } = 12;

    /// <summary>Length of one WebSocket message, bytes; a longer one closes the socket. Default 65,536.</summary>
    public int MaxMessageBytes { get; init; } = 65_536;

    /// <summary>Operations open on one WebSocket at one time. Default 32.</summary>
    public int MaxOperationsPerSocket { get; init; } = 32;

    /// <summary>Decides what a request may do; null allows everything. Called once a request, before its body is read.</summary>
    public Func<HttpContext, GraphQLAccess>? Authorize { get; init; }

    /// <summary>
    /// Decides what a WebSocket may do, by its request and the payload of its <c>connection_init</c> (an object, or undefined where there is none): browsers cannot
    /// send headers with a WebSocket. Asked once a socket, in the place of <see cref="Authorize"/>; null leaves it to that.
    /// </summary>
    public Func<HttpContext, JsonElement, GraphQLAccess>? AuthorizeSocket { get; init; }
}
