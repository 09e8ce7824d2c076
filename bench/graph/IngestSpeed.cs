using System.Diagnostics;
using System.Globalization;
using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Host.Commands;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>What writing costs beside reading and extracting.</summary>
internal static class IngestSpeed
{
    private const int WarmUpFiles = 500;

    /// <summary>Runs and prints one line of JSON.</summary>
    public static async Task<int> RunAsync(string dictionaries, int articles, int characters)
    {
        using var scratch = new ScratchFolder();
        var files = new ArticleGenerator(new Vocabulary(dictionaries), characters).Write(scratch.File("in"), articles);
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        var reader = new BulletinReader(new DocumentOptions(), set);
        var ingestion = new Ingestion(reader, new ArticleStatements(set));

        // Compiled and warm before anything is measured; then reading alone before and after, so that neither has the better half of the run.
        await IngestAsync(ingestion, files.Take(WarmUpFiles).ToList(), scratch.File("warm.db"), static () => { });
        Read(reader, files.Take(WarmUpFiles));
        var (memory, documents) = (new List<long>(), 0);
        var before = Measure(() => Read(reader, files));
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var report = await IngestAsync(ingestion, files, scratch.File("graph.db"), () =>
        {
            if (++documents % Math.Max(1, files.Count / 4) == 0)
            {
                memory.Add(Environment.WorkingSet / 1_000_000);
            }
        });
        var (whole, wholeCpu) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        var after = Measure(() => Read(reader, files));
        var (alone, aloneCpu) = ((before.Clock + after.Clock) / 2, (before.Cpu + after.Cpu) / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""
            {"articles":{{report.Articles}},"mb":{{files.Sum(f => new FileInfo(f).Length) / 1e6:F1}},"statements":{{report.Statements}},"read_extract_s":[{{before.Clock:F2}},{{after.Clock:F2}}],"ingest_s":{{whole:F2}},"ratio":{{whole / alone:F2}},"cpu_s":[{{before.Cpu:F1}},{{wholeCpu:F1}},{{after.Cpu:F1}}],"cpu_ratio":{{wholeCpu / aloneCpu:F2}},"store_mb":{{new FileInfo(scratch.File("graph.db")).Length / 1e6:F0}},"memory_mb":[{{string.Join(',', memory)}}]}
            """));
        return 0;
    }

    private static void Read(BulletinReader reader, IEnumerable<string> files) => Parallel.ForEach(files, f => reader.Read(f));

    private static async Task<IngestReport> IngestAsync(Ingestion ingestion, IReadOnlyList<string> files, string path, Action documentDone)
    {
        await using var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        return await ingestion.RunAsync(files, store, documentDone, CancellationToken.None);
    }

    private static (double Clock, double Cpu) Measure(Action action)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        action();
        return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
