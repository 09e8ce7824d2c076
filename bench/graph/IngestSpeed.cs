using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HealthGraph.Bench.Graph.Articles;

namespace HealthGraph.Bench.Graph;

/// <summary>What writing costs beside reading and extracting: each in processes of its own, in turn.</summary>
internal static class IngestSpeed
{
    private const int Rounds = 3;

    /// <summary>Runs and prints one line of JSON: medians of a first pass, as a user's run is, and of a second, when everything is compiled.</summary>
    public static async Task<int> RunAsync(string dictionaries, int articles, int characters)
    {
        using var scratch = new ScratchFolder();
        var files = new ArticleGenerator(new Vocabulary(dictionaries), characters).Write(scratch.File("in"), articles);
        var (reading, ingesting) = (new List<Passes>(), new List<Passes>());
        for (var round = 0; round < Rounds; round++)
        {
            reading.Add(await PassesOfAsync("read", scratch.File("in")));
            ingesting.Add(await PassesOfAsync("ingest", scratch.File("in")));
        }

        var last = ingesting[^1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""
            {"articles":{{articles}},"mb":{{files.Sum(f => new FileInfo(f).Length) / 1e6:F1}},"statements":{{last.Statements}},{{Line("first", reading, ingesting, p => p.First)}},{{Line("second", reading, ingesting, p => p.Second)}},"store_mb":{{last.StoreMb:F0}},"memory_mb":[{{string.Join(',', last.MemoryMb)}}]}
            """));
        return 0;
    }

    private static string Line(string name, List<Passes> reading, List<Passes> ingesting, Func<Passes, Pass> pass)
    {
        var (read, ingest) = (reading.Select(pass).ToList(), ingesting.Select(pass).ToList());
        return string.Create(CultureInfo.InvariantCulture, $$"""
            "{{name}}":{"read_s":{{Median(read, p => p.Clock):F2}},"ingest_s":{{Median(ingest, p => p.Clock):F2}},"ratio":{{Median(ingest, p => p.Clock) / Median(read, p => p.Clock):F2}},"cpu_ratio":{{Median(ingest, p => p.Cpu) / Median(read, p => p.Cpu):F2}}}
            """);
    }

    private static double Median(IEnumerable<Pass> passes, Func<Pass, double> of) => passes.Select(of).Order().ElementAt(Rounds / 2);

    private static async Task<Passes> PassesOfAsync(string what, string folder)
    {
        var self = Path.Combine(AppContext.BaseDirectory, "HealthGraph.Bench.Graph.dll");
        using var child = Process.Start(new ProcessStartInfo("dotnet", [self, "passes", what, folder]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var line = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return JsonSerializer.Deserialize<Passes>(line)!;
    }
}
