using System.Net;
using System.Text.Json;

namespace HealthGraph.Stores.Neo4j;

/// <summary>Runs Cypher over Neo4j's HTTP Query API, version 2: one request, one implicit transaction.</summary>
/// <remarks>
/// Implicit transactions need no affinity to one server, so a load balancer may stand in front of a cluster, and a client that dies holds no
/// lock. <see href="https://neo4j.com/docs/query-api/current/"/>.
/// </remarks>
public sealed class HttpCypherRunner : ICypherRunner
{
    private readonly HttpClient client;
    private readonly Uri endpoint;
    private readonly Neo4jOptions options;
    private volatile string[] bookmarks = [];

    /// <summary>A runner with connections of its own.</summary>
    /// <exception cref="IOException">The file of the certificate authority cannot be read.</exception>
    public HttpCypherRunner(Neo4jOptions options)
        : this(options, Neo4jHttp.Create(options ?? throw new ArgumentNullException(nameof(options))))
    {
    }

    internal HttpCypherRunner(Neo4jOptions options, HttpClient client)
    {
        (this.options, this.client) = (options, client);
        endpoint = new Uri(options.Address.Server, $"/db/{Uri.EscapeDataString(options.Address.Database)}/query/v2");
    }

    /// <inheritdoc/>
    public async Task<CypherResult> RunAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, CancellationToken cancellationToken)
    {
        using var content = QueryRequest.Content(text, parameters, access, bookmarks, options.Timeout);
        try
        {
            using var response = await client.PostAsync(endpoint, content, cancellationToken);
            var (result, marks) = await ReadAsync(response, cancellationToken);
            if (marks.Length > 0)
            {
                bookmarks = marks;
            }

            return result;
        }
        catch (HttpRequestException e)
        {
            var untrusted = e.InnerException is System.Security.Authentication.AuthenticationException;
            throw new CypherException(null, untrusted ? $"the server's certificate is not trusted: {e.InnerException!.Message}" : e.Message, !untrusted, e);
        }
        catch (IOException e)
        {
            throw new CypherException(null, "the connection broke: " + e.Message, transient: true, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CypherException(null, $"no answer within {client.Timeout.TotalSeconds:0} s", transient: true, e);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<(CypherResult Result, string[] Bookmarks)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var answer = await JsonDocument.ParseAsync(body, default, cancellationToken);
            return QueryResponse.Read(answer);
        }
        catch (JsonException e)
        {
            // A proxy's page or a cut answer: the status says whether waiting helps.
            var status = (int)response.StatusCode;
            var transient = response.IsSuccessStatusCode || status >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
            throw new CypherException(null, Explain(response.StatusCode), transient, e);
        }
    }

    private static string Explain(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => "there is no Query API at this address (HTTP 404); it needs Neo4j 5.26 or later",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"user or password is wrong (HTTP {(int)status})",
        HttpStatusCode.OK or HttpStatusCode.Accepted => "the answer was cut off",
        _ => $"the server answered HTTP {(int)status}",
    };
}
