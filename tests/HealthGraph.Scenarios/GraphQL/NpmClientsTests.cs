using System.Diagnostics;

namespace HealthGraph.Scenarios.GraphQL;

/// <summary>The clients that people use ask the real schema: graphql-request, Apollo, urql, graphql-codegen's introspection, graphql-ws, graphql-sse, and the audits of graphql-http.</summary>
public sealed class NpmClientsTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    [NpmClientsFact]
    public async Task Clients_FromNpm_GetWhatTheyAskFor()
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, WorkingDirectory = NpmClientsFactAttribute.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("clients.mjs");
        start.ArgumentList.Add(samples.Address.ToString());
        start.ArgumentList.Add(ServedSamples.Key);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        process.ExitCode.ShouldBe(0, await output + await error);
    }

    [Fact]
    public async Task Curl_AsThePageShowsIt_IsAnswered()
    {
        var start = new ProcessStartInfo("curl") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-s", samples.Address.ToString(), "-H", "content-type: application/json", "-d", """{"query":"{ topics(first: 1) { nodes { name } } }"}"""])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        (await process.StandardOutput.ReadToEndAsync()).ShouldContain("{\"data\":{\"topics\":{\"nodes\":[{\"name\":\"");
    }
}
