using System.Diagnostics;
using System.Globalization;
using HealthGraph.Bench.Graph.Articles;
using Xunit.Abstractions;

namespace HealthGraph.Scenarios;

/// <summary>kill -9 at any moment of an ingest into Neo4j leaves a whole graph; running it again ends where an undisturbed run ends.</summary>
[Collection("neo4j")]
public sealed class Neo4jKillTests(ITestOutputHelper log) : IDisposable
{
    // HEALTHGRAPH_NEO4J_KILLS=30 for the figure in bench/neo4j/README.md; each takes an ingest and a half.
    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("HEALTHGRAPH_NEO4J_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    // Further rounds where every kill came too late.
    private const int MoreKills = 5;

    // Some fifteen thousand statements: three transactions.
    private const int Articles = 120;

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Neo4jFact]
    public async Task Ingest_KilledAtRandomMoments_EndsInTheDumpOfAnUndisturbedRun()
    {
        new ArticleGenerator(new Vocabulary(Path.Combine(AppContext.BaseDirectory, "dictionaries")), 680).Write(Path.Combine(folder, "in"), Articles);
        (await HealthGraphProgram.RunAsync(folder, null, "ingest", "in", "--store", "whole.db", "--quiet")).ExitCode.ShouldBeLessThan(2);
        var expected = (await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", "whole.db")).Output;
        expected.Length.ShouldBeGreaterThan(100_000);

        // Once for the server to compile what runs often, once for the clock.
        await UndisturbedAsync();
        var (start, whole) = await UndisturbedAsync();
        (await SharedNeo4j.RunAsync(folder, "dump")).Output.ShouldBe(expected);
        var all = await SharedNeo4j.StatementsAsync();

        var (dice, left) = (new Dice(30), new List<long>());
        for (var round = 0; round < Kills || (round < Kills + MoreKills && left.TrueForAll(n => n == all)); round++)
        {
            await SharedNeo4j.WipeAsync();
            await KillAsync(start + ((whole - start) * (dice.Next(1000) / 1000.0)));
            left.Add(await SharedNeo4j.StatementsAsync());

            // A machine that was busy when the undisturbed run was timed is too fast for its clock now.
            (start, whole) = left[^1] == all ? (start * 0.7, whole * 0.7) : (start, whole);
            var check = await SharedNeo4j.RunAsync(folder, "check");
            check.ExitCode.ShouldBe(0, check.Output + check.Error);
            await IngestAsync();
            (await SharedNeo4j.RunAsync(folder, "dump")).Output.ShouldBe(expected);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {left[^1]} of {all} statements were there"));
        }

        log.WriteLine($"{left.Count} rounds, {left.Count(n => n > 0 && n < all)} killed in the middle, {left.Count(n => n == 0)} before the first transaction");
        left.ShouldContain(n => n < all, "every kill came too late to show anything");
    }

    /// <summary>When the first transaction ended, and how long the whole run took.</summary>
    private async Task<(TimeSpan Start, TimeSpan Whole)> UndisturbedAsync()
    {
        await SharedNeo4j.WipeAsync();
        var clock = Stopwatch.StartNew();
        var run = IngestAsync();
        while (!run.IsCompleted && await SharedNeo4j.StatementsAsync() == 0)
        {
            await Task.Delay(50);
        }

        // Half of what came before was the program's start, of which a kill shows nothing.
        var start = clock.Elapsed / 2;
        await run;
        return (start, clock.Elapsed);
    }

    private async Task IngestAsync() => (await SharedNeo4j.RunAsync(folder, "ingest", "in", "--quiet")).ExitCode.ShouldBeLessThan(2);

    private async Task KillAsync(TimeSpan after)
    {
        using var process = Process.Start(SharedNeo4j.Start(folder, Neo4jFactAttribute.Password, "ingest", "in", "--quiet"))!;
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
        await SharedNeo4j.UntilIdleAsync();
    }
}
