namespace HealthGraph.Scenarios;

/// <summary>Several programs on one Neo4j database.</summary>
[Collection("neo4j")]
public sealed class Neo4jHostsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Neo4jFact]
    public async Task FourIngests_OverlappingInputsAtTheSameTime_DumpWhatOneDoes()
    {
        var samples = Path.Combine(HealthGraphProgram.Root, "samples");
        (await HealthGraphProgram.RunAsync(folder, null, "ingest", samples, "--store", "one.db")).ExitCode.ShouldBeLessThan(2);
        var one = await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", "one.db");
        one.Output.Length.ShouldBeGreaterThan(10_000);

        await SharedNeo4j.WipeAsync();
        var files = Directory.GetFiles(samples).Order(StringComparer.Ordinal).ToArray();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(host =>
            SharedNeo4j.RunAsync(folder, ["ingest", .. files.Where((_, i) => i % 4 == host || i % 2 == host % 2)])));
        results.ShouldAllBe(r => r.ExitCode < 2);
        (await SharedNeo4j.RunAsync(folder, "dump")).Output.ShouldBe(one.Output);
        (await SharedNeo4j.RunAsync(folder, "check")).ExitCode.ShouldBe(0);
    }

    [Neo4jFact]
    public async Task Program_WrongPassword_SaysSoAndNeverPrintsIt()
    {
        using var process = System.Diagnostics.Process.Start(SharedNeo4j.Start(folder, "geheim-aber-falsch", "stats", "--verbose"))!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(3);
        (await error).ShouldContain("Unauthorized");
        (await output + await error).ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Program_PasswordInTheAddress_IsRefused()
    {
        var result = await HealthGraphProgram.RunAsync(folder, null, "stats", "--store", "neo4j+http://neo4j:geheim@127.0.0.1:1/neo4j");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("HEALTHGRAPH_NEO4J_PASSWORD");
        (result.Output + result.Error).ShouldNotContain("geheim");
    }
}
