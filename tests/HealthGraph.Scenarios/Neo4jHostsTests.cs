using System.Diagnostics;
using System.Globalization;
using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Scenarios;

/// <summary>Several programs on one Neo4j database.</summary>
public sealed class Neo4jHostsTests : IDisposable
{
    // HEALTHGRAPH_NEO4J_KILLS=30 for the figure in the README; each takes as long as a part of an ingest.
    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("HEALTHGRAPH_NEO4J_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Neo4jFact]
    public async Task FourHosts_OverlappingInputsAtTheSameTime_DumpWhatOneDoes()
    {
        var samples = Path.Combine(HealthGraphProgram.Root, "samples");
        (await HealthGraphProgram.RunAsync(folder, null, "ingest", samples, "--store", "one.db")).ExitCode.ShouldBeLessThan(2);
        var one = await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", "one.db");
        one.Output.Length.ShouldBeGreaterThan(10_000);

        await WipeAsync();
        var files = Directory.GetFiles(samples).Order(StringComparer.Ordinal).ToArray();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(host =>
            RunAsync("ingest", [.. files.Where((_, i) => i % 4 == host || i % 2 == host % 2), "--store", Neo4jFactAttribute.Address!])));
        results.ShouldAllBe(r => r.ExitCode < 2);
        (await RunAsync("dump", "--store", Neo4jFactAttribute.Address!)).Output.ShouldBe(one.Output);
        (await RunAsync("check", "--store", Neo4jFactAttribute.Address!)).ExitCode.ShouldBe(0);
    }

    [Neo4jFact]
    public async Task KilledIngest_RunAgain_DumpsWhatAnUndisturbedRunDoes()
    {
        var samples = Path.Combine(HealthGraphProgram.Root, "samples");
        string[] ingest = [samples, "--store", Neo4jFactAttribute.Address!];
        await WipeAsync();
        var clock = Stopwatch.StartNew();
        (await RunAsync("ingest", ingest)).ExitCode.ShouldBeLessThan(2);
        var whole = clock.Elapsed;
        var undisturbed = (await RunAsync("dump", "--store", Neo4jFactAttribute.Address!)).Output;
        undisturbed.Length.ShouldBeGreaterThan(10_000);

        await WipeAsync();
        for (var round = 1; round <= Kills; round++)
        {
            // Spread over the run: early rounds die while the program starts, late ones while it writes.
            await KillAsync(whole * round / (Kills + 1), "ingest", ingest);
        }

        (await RunAsync("ingest", ingest)).ExitCode.ShouldBeLessThan(2);
        (await RunAsync("dump", "--store", Neo4jFactAttribute.Address!)).Output.ShouldBe(undisturbed);
        (await RunAsync("check", "--store", Neo4jFactAttribute.Address!)).ExitCode.ShouldBe(0);
    }

    [Neo4jFact]
    public async Task Program_WrongPassword_SaysSoAndNeverPrintsIt()
    {
        var result = await RunWithAsync("geheim-aber-falsch", "stats", "--verbose", "--store", Neo4jFactAttribute.Address!);
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("Unauthorized");
        (result.Output + result.Error).ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Program_PasswordInTheAddress_IsRefused()
    {
        var result = await HealthGraphProgram.RunAsync(folder, null, "stats", "--store", "neo4j+http://neo4j:geheim@127.0.0.1:1/neo4j");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("HEALTHGRAPH_NEO4J_PASSWORD");
        (result.Output + result.Error).ShouldNotContain("geheim");
    }

    private Task<ProgramResult> RunAsync(string command, params string[] arguments) => RunWithAsync(Neo4jFactAttribute.Password, command, arguments);

    private async Task<ProgramResult> RunWithAsync(string? password, string command, params string[] arguments)
    {
        var start = HealthGraphProgram.Start(folder, [command, .. arguments]);
        start.Environment["HEALTHGRAPH_NEO4J_PASSWORD"] = password;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    private async Task KillAsync(TimeSpan after, string command, params string[] arguments)
    {
        var start = HealthGraphProgram.Start(folder, [command, .. arguments]);
        start.Environment["HEALTHGRAPH_NEO4J_PASSWORD"] = Neo4jFactAttribute.Password;
        using var process = Process.Start(start)!;
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task WipeAsync()
    {
        Neo4jAddress.TryParse(Neo4jFactAttribute.Address!, out var address, out var fault).ShouldBeTrue(fault);
        await using var runner = new HttpCypherRunner(new Neo4jOptions(address!, Neo4jFactAttribute.Password));
        await runner.RunAsync("MATCH (n) WHERE NOT n:WriteLock AND NOT n:Migration DETACH DELETE n", new Dictionary<string, object?>(), CypherAccess.Write, CancellationToken.None);
    }
}
