using System.Diagnostics;
using HealthGraph.Bench.Graph.Articles;

namespace HealthGraph.Scenarios;

/// <summary>kill -9 at any moment of an ingest leaves a whole store; running it again ends where an undisturbed run ends.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Stores = 2;
    private const int KillsAStore = 5;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Ingest_KilledAtRandomMoments_EndsInTheDumpOfAnUndisturbedRun()
    {
        new ArticleGenerator(new Vocabulary(Path.Combine(AppContext.BaseDirectory, "dictionaries")), 680).Write(Path.Combine(folder, "in"), 200);
        var clock = Stopwatch.StartNew();
        await IngestAsync("whole.db");
        var whole = clock.Elapsed;
        var expected = await DumpAsync("whole.db");
        expected.Length.ShouldBeGreaterThan(100_000);
        var (dice, killed) = (new Dice(5), 0);
        for (var i = 0; i < Stores; i++)
        {
            var store = $"killed-{i}.db";
            for (var kill = 0; kill < KillsAStore; kill++)
            {
                killed += await KillAsync(store, whole * (dice.Next(1000) / 1000.0)) ? 1 : 0;
                await CheckAsync(store);
            }

            await IngestAsync(store);
            (await DumpAsync(store)).ShouldBe(expected);
        }

        killed.ShouldBeGreaterThan(0);
    }

    private async Task CheckAsync(string store)
    {
        // Killed before the store was made, or while its schema was: then there is nothing to check yet.
        if (File.Exists(Path.Combine(folder, store)))
        {
            var result = await HealthGraphProgram.RunAsync(folder, null, "check", "--store", store);
            result.ExitCode.ShouldBe(0, result.Error);
        }
    }

    private async Task IngestAsync(string store) =>
        (await HealthGraphProgram.RunAsync(folder, null, "ingest", "in", "--store", store, "--quiet")).ExitCode.ShouldBeLessThan(2);

    private async Task<string> DumpAsync(string store) => (await HealthGraphProgram.RunAsync(folder, null, "dump", "--store", store)).Output;

    private async Task<bool> KillAsync(string store, TimeSpan after)
    {
        using var process = Process.Start(HealthGraphProgram.Start(folder, "ingest", "in", "--store", store, "--quiet"))!;
        await Task.Delay(after);
        var killed = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return killed;
    }
}
