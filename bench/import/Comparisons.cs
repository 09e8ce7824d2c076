using System.Globalization;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;

namespace HealthGraph.Bench.Import;

/// <summary>The program beside the least that does part of its work, in turn, in one run.</summary>
internal static class Comparisons
{
    // A shared machine is a fifth faster or slower from one minute to the next: the middle one of several rounds tells.
    private const int Rounds = 5;

    /// <summary>A table without bodies.</summary>
    public static Task<int> RowsAsync(string folder, int rows, string program) =>
        CompareAsync(folder, Tables.Write(folder, string.Create(CultureInfo.InvariantCulture, $"rows-{rows}.csv"), rows, 0), rows, ["bare"], program);

    /// <summary>A table with bodies.</summary>
    public static Task<int> BodiesAsync(string folder, int rows, string program) =>
        CompareAsync(folder, Tables.Write(folder, string.Create(CultureInfo.InvariantCulture, $"bodies-{rows}.csv"), rows, 2048), rows, ["read", "extract"], program);

    private static async Task<int> CompareAsync(string folder, string table, int rows, string[] measures, string program)
    {
        var self = typeof(Comparisons).Assembly.Location;
        var cache = Path.Combine(AppContext.BaseDirectory, "cache");

        // Compiled once for both: else the first to run would pay for it, or each in turn where other builds share the user's folder.
        _ = new BulletinReader(new DocumentOptions(), DictionarySet.Load(new DictionaryFolders(Path.Combine(AppContext.BaseDirectory, "dictionaries")), cache));
        var shares = measures.ToDictionary(m => m, _ => new List<(double Clock, double Cpu)>(), StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var alone = new List<(string Name, Measured Run)>();
            foreach (var measure in measures)
            {
                alone.Add((measure, await Measured.RunAsync(self, measure, table)));
                Console.WriteLine(alone[^1].Run.Line(measure, rows));
            }

            var store = Path.Combine(folder, "import.db");
            Array.ForEach([store, store + "-wal", store + "-shm"], File.Delete);
            var import = await Measured.RunAsync(program, "import", table, "--store", store, "--quiet", "--cache", cache);
            Console.WriteLine(import.Line("import", rows));
            foreach (var (name, run) in alone)
            {
                shares[name].Add((import.Seconds / run.Seconds, import.Cpu / run.Cpu));
                Console.WriteLine(Line(name, "round", shares[name][^1]));
            }
        }

        foreach (var (name, rounds) in shares)
        {
            Console.WriteLine(Line(name, "middle", (Middle(rounds.Select(r => r.Clock)), Middle(rounds.Select(r => r.Cpu)))));
        }

        return 0;
    }

    private static string Line(string beside, string what, (double Clock, double Cpu) times) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"beside":"{{beside}}","of":"{{what}}","share_of_speed":{{1 / times.Clock:F2}},"times_the_clock":{{times.Clock:F2}},"times_the_cpu":{{times.Cpu:F2}}}""");

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
