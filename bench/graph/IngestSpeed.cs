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
    /// <summary>Runs and prints one line of JSON.</summary>
    public static async Task<int> RunAsync(string dictionaries, int articles, int characters)
    {
        using var scratch = new ScratchFolder();
        var files = new ArticleGenerator(new Vocabulary(dictionaries), characters).Write(scratch.File("in"), articles);
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        var reader = new BulletinReader(new DocumentOptions(), set);
        Parallel.ForEach(files.Take(200), f => reader.Read(f));

        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var (read, bytes) = (0, 0L);
        Parallel.ForEach(files, f =>
        {
            Interlocked.Add(ref read, reader.Read(f).Articles.Count);
            Interlocked.Add(ref bytes, new FileInfo(f).Length);
        });
        var (alone, aloneCpu) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);

        await using var store = new SqliteGraphStore(scratch.File("graph.db"));
        await store.OpenAsync(CancellationToken.None);
        var ingestion = new Ingestion(reader, new ArticleStatements(set));
        var (memory, documents) = (new List<long>(), 0);
        clock.Restart();
        cpu = Environment.CpuUsage.TotalTime;
        var report = await ingestion.RunAsync(files, store, () =>
        {
            if (++documents % Math.Max(1, files.Count / 4) == 0)
            {
                memory.Add(Environment.WorkingSet / 1_000_000);
            }
        }, CancellationToken.None);
        var (whole, wholeCpu) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""
            {"articles":{{report.Articles}},"read":{{read}},"mb":{{bytes / 1e6:F1}},"statements":{{report.Statements}},"read_extract_s":{{alone:F2}},"ingest_s":{{whole:F2}},"ratio":{{whole / alone:F2}},"cpu_s":[{{aloneCpu:F1}},{{wholeCpu:F1}}],"cpu_ratio":{{wholeCpu / aloneCpu:F2}},"store_mb":{{new FileInfo(scratch.File("graph.db")).Length / 1e6:F0}},"memory_mb":[{{string.Join(',', memory)}}]}
            """));
        return 0;
    }
}
