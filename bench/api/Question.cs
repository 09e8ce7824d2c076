using System.Net.Http.Json;

namespace HealthGraph.Bench.Api;

/// <summary>One of the four questions, asked of either server.</summary>
/// <param name="Name">Name in the table, and path at the SQL server.</param>
/// <param name="Text">GraphQL, with the variable <c>$q</c>.</param>
internal sealed record Question(string Name, string Text)
{
    /// <summary>The four of the issue.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new("entity", """
            query ($q: ID!) { entity(id: $q) { id name articleCount neighbours(first: 20) { nodes { entity { id name articleCount }
              relations { type evidence(first: 1) { sentence article { title } } } } } } }
            """),
        new("search", "query ($q: String!) { search(text: $q, first: 20) { nodes { node { id name } matched passage } } }"),
        new("top", "{ top(type: ORGANIZATION, by: ARTICLES, first: 20) { node { id name } count } }"),
        new("timeline", "query ($q: ID!) { entity(id: $q) { timeline(bucket: MONTH) { period articles } } }"),
    ];

    /// <summary>The request for some words.</summary>
    public HttpRequestMessage Request(string server, string words) => server is "sql"
        ? new HttpRequestMessage(HttpMethod.Get, $"/{Name}?q={Uri.EscapeDataString(words)}")
        : new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Text, variables = Text.Contains("$q", StringComparison.Ordinal) ? new { q = words } : null }),
        };
}
