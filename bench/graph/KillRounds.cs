using System.Diagnostics;
using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Graph.Checks;
using HealthGraph.Host.Commands;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>Kills an ingest at random moments; what is left must be whole, and a second run must end where an undisturbed one ends.</summary>
internal static class KillRounds
{
    /// <summary>Runs and prints a line a round that fails, then the sum; 1 where any failed.</summary>
    public static async Task<int> RunAsync(string dictionaries, int times, int articles)
    {
        using var scratch = new ScratchFolder();
        var (input, cache) = (scratch.File("in"), Path.Combine(AppContext.BaseDirectory, "cache"));
        var files = InputFiles.Expand([.. new ArticleGenerator(new Vocabulary(dictionaries), 680).Write(input, articles)]).Paths;
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), cache);
        var ingestion = new Ingestion(new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set));
        var program = new KilledIngest(Path.Combine(AppContext.BaseDirectory, "healthgraph.dll"), cache);
        var clock = Stopwatch.StartNew();
        await program.RunAsync("ingest", input, "--store", scratch.File("first.db"), "--quiet");
        var whole = clock.Elapsed;
        var expected = (await FinishAsync(ingestion, files, scratch.File("first.db"))).Dump;
        var (dice, failed, killed) = (new Dice(42), 0, 0);
        for (var round = 0; round < times; round++)
        {
            var store = scratch.File("round.db");
            killed += await program.RunAsync(input, store, whole * (dice.Next(1000) / 1000.0)) ? 1 : 0;
            var (faults, dump) = await FinishAsync(ingestion, files, store);
            if (faults > 0 || !string.Equals(dump, expected, StringComparison.Ordinal))
            {
                failed++;
                Console.WriteLine($"round {round}: {faults} faults after the kill, dump {(dump == expected ? "equal" : "differs")}");
            }

            foreach (var file in Directory.GetFiles(scratch.Path, "round.db*"))
            {
                File.Delete(file);
            }
        }

        Console.WriteLine($"{times} rounds, {killed} killed before the end, {failed} failed; an undisturbed run takes {whole.TotalSeconds:F1} s.");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<(int Faults, string Dump)> FinishAsync(Ingestion ingestion, IReadOnlyList<string> files, string path)
    {
        await using var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        var faults = 0;
        await foreach (var finding in new GraphCheck(store).RunAsync(CancellationToken.None))
        {
            faults++;
            Console.WriteLine(finding.What);
        }

        await ingestion.RunAsync(files, store, static () => { }, CancellationToken.None);
        using var sha = System.Security.Cryptography.SHA256.Create();
        await using (var hashed = new System.Security.Cryptography.CryptoStream(Stream.Null, sha, System.Security.Cryptography.CryptoStreamMode.Write))
        {
            await CanonicalDump.WriteAsync(store, hashed, CancellationToken.None);
        }

        return (faults, Convert.ToHexString(sha.Hash!));
    }
}
