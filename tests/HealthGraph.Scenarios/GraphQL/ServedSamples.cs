using System.Text;
using System.Text.Json;
using HealthGraph.Scenarios.Serving;

namespace HealthGraph.Scenarios.GraphQL;

/// <summary>The samples in a graph that <c>healthgraph serve</c> answers for; started once for all tests that only ask.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    public const string Key = "0123456789abcdef0123";

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    internal ServingProgram Program { get; private set; } = null!;

    public Uri Address => new(Program.Client.BaseAddress!, "graphql");

    public async Task InitializeAsync()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(HealthGraphProgram.Root, "samples")).Order(StringComparer.Ordinal);
        var result = await HealthGraphProgram.RunAsync(folder, null, ["ingest", .. samples, "--store", "graph.db"]);
        result.ExitCode.ShouldBeLessThan(3, result.Error);
        Program = await ServingProgram.StartAsync(folder, "graph.db", new Dictionary<string, string>
        {
            ["HEALTHGRAPH_API_KEY"] = Key, ["HEALTHGRAPH_CATCHUPSECONDS"] = "0.1", ["HEALTHGRAPH_GOLD"] = Path.Combine(HealthGraphProgram.Root, "samples/gold"),
            ["HEALTHGRAPH_ALLOWEDORIGINS"] = "https://notebooks.example.org",
        });
        await Program.UntilAsync(async () => !(await PostAsync("{ stats { firstPublished } }")).Contains("NOT_READY"), "the graph is read");
    }

    public async Task DisposeAsync()
    {
        await Program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The answer to a question, as text.</summary>
    public async Task<string> PostAsync(string query, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        using var response = await Program.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
