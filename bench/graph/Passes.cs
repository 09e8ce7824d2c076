using System.Diagnostics;
using System.Text.Json;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>Two passes over the same files in one process: the first compiles as it goes.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Statements">Statements written, 0 where nothing is.</param>
/// <param name="StoreMb">Size of the store in 10^6 bytes.</param>
/// <param name="MemoryMb">Working set after each quarter of the first pass, in 10^6 bytes.</param>
internal sealed record Passes(Pass First, Pass Second, long Statements, double StoreMb, IReadOnlyList<long> MemoryMb)
{
    private const int Quarters = 4;

    /// <summary>Runs and prints one line of JSON.</summary>
    /// <param name="what"><c>read</c> or <c>ingest</c>.</param>
    /// <param name="dictionaries">Their folder.</param>
    /// <param name="folder">The files.</param>
    public static async Task<int> RunAsync(string what, string dictionaries, string folder)
    {
        using var scratch = new ScratchFolder();
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        var reader = new BulletinReader(new DocumentOptions(), set);
        var ingestion = new Ingestion(reader, new ArticleStatements(set));
        var (memory, documents, statements) = (new List<long>(), 0, 0L);
        Func<string, Task> pass = what is "read"
            ? _ => Task.Run(() => Parallel.ForEach(files, f => reader.Read(f)))
            : async name =>
            {
                await using var store = new SqliteGraphStore(scratch.File(name));
                await store.OpenAsync(CancellationToken.None);
                var report = await ingestion.RunAsync(files, store, Done, CancellationToken.None);
                statements = report.Statements;
            };
        var (first, second) = (await MeasureAsync(() => pass("first.db")), await MeasureAsync(() => pass("second.db")));
        var size = what is "read" ? 0 : new FileInfo(scratch.File("first.db")).Length / 1e6;
        Console.WriteLine(JsonSerializer.Serialize(new Passes(first, second, statements, size, memory)));
        return 0;

        void Done()
        {
            if (++documents % Math.Max(1, files.Count / Quarters) == 0 && memory.Count < Quarters)
            {
                memory.Add(Environment.WorkingSet / 1_000_000);
            }
        }
    }

    private static async Task<Pass> MeasureAsync(Func<Task> action)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await action();
        return new Pass(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
