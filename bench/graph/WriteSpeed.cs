using System.Diagnostics;
using System.Globalization;
using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>What a statement costs to write, reading and extracting left out.</summary>
internal static class WriteSpeed
{
    private const int Times = 6;

    /// <summary>Runs and prints one line of JSON a time; the first ones are not compiled yet.</summary>
    public static async Task<int> RunAsync(string dictionaries, int articles)
    {
        using var scratch = new ScratchFolder();
        var files = new ArticleGenerator(new Vocabulary(dictionaries), 680).Write(scratch.File("in"), articles);
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        var (reader, statements) = (new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set));
        var records = files.AsParallel().AsOrdered().Select(reader.Read)
            .SelectMany(d => d.Articles.Select(a => statements.Record(a, d.Bulletin.Issue, d.DictionaryVersion))).ToList();
        for (var i = 0; i < Times; i++)
        {
            await WriteAsync(records, scratch.File($"graph{i}.db"));
        }

        return 0;
    }

    private static async Task WriteAsync(List<ArticleRecord> records, string path)
    {
        await using var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        var (clock, cpu, bytes) = (Stopwatch.StartNew(), Environment.CpuUsage, GC.GetTotalAllocatedBytes());
        var batch = new ArticleBatch(store);
        foreach (var record in records)
        {
            await batch.AddAsync(record, CancellationToken.None);
        }

        await batch.FlushAsync(CancellationToken.None);
        var (count, after) = (records.Sum(r => r.Statements.Count), Environment.CpuUsage);
        var (used, kernel) = ((after.TotalTime - cpu.TotalTime).TotalSeconds, (after.PrivilegedTime - cpu.PrivilegedTime).TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $$"""{"articles":{{records.Count}},"statements":{{count}},"write_s":{{clock.Elapsed.TotalSeconds:F2}},"cpu_s":{{used:F2}},"kernel_s":{{kernel:F2}},"cpu_us_per_statement":{{used * 1e6 / count:F2}},"bytes_per_statement":{{(GC.GetTotalAllocatedBytes() - bytes) / count}}}"""));
    }
}
