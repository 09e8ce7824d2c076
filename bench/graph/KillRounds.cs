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
/// <remarks>
/// The run that is killed is the program itself. The second run writes what the same documents were read as once, in the same order and
/// batches, so that a round costs no second extraction.
/// </remarks>
internal static class KillRounds
{
    private const int RoundsALine = 10;

    /// <summary>Runs and prints a line a round that fails, then the sum; 1 where any failed.</summary>
    /// <param name="dictionaries">Folder of dictionaries.</param>
    /// <param name="times">How many rounds.</param>
    /// <param name="articles">How many articles an ingest reads.</param>
    /// <param name="program">The program that is killed.</param>
    public static async Task<int> RunAsync(string dictionaries, int times, int articles, string program)
    {
        using var scratch = new ScratchFolder();
        var (input, cache) = (scratch.File("in"), Path.Combine(AppContext.BaseDirectory, "cache"));
        var files = InputFiles.Expand([.. new ArticleGenerator(new Vocabulary(dictionaries), 680).Write(input, articles)]).Paths;
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), cache);
        var records = Read(files, new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set));
        var ingest = new KilledIngest(program, cache);
        var whole = await ingest.RunAsync(input, scratch.File("first.db"));
        var expected = (await FinishAsync([], scratch.File("first.db"))).Dump;
        Console.WriteLine($"An undisturbed run has its store for {whole.TotalSeconds:F1} s; dump {expected}.");
        var (dice, failed, killed, clock) = (new Dice(42), 0, 0, Stopwatch.StartNew());
        var before = new SortedDictionary<int, int>();
        for (var round = 1; round <= times; round++)
        {
            var store = scratch.File("round.db");
            var wasKilled = await ingest.RunAsync(input, store, whole * (dice.Next(1000) / 1000.0));
            var (faults, found, dump) = await FinishAsync(records, store);
            var isRight = faults == 0 && string.Equals(dump, expected, StringComparison.Ordinal);
            (killed, failed) = (killed + (wasKilled ? 1 : 0), failed + (isRight ? 0 : 1));
            before[found * 10 / articles] = before.GetValueOrDefault(found * 10 / articles) + 1;
            if (!isRight || round % RoundsALine == 0)
            {
                Console.WriteLine($"round {round}, {clock.Elapsed.TotalSeconds:F0} s: {faults} faults after the kill, dump {(isRight ? "equal" : "differs")}; so far {killed} killed, {failed} failed");
            }

            Array.ForEach(Directory.GetFiles(scratch.Path, "round.db*"), File.Delete);
        }

        Console.WriteLine($"{times} rounds, {killed} killed before the end, {failed} failed; tenths of the articles that were there after the kill: "
            + string.Join(", ", before.Select(t => $"{t.Key}: {t.Value}")));
        return failed == 0 ? 0 : 1;
    }

    private static List<ArticleRecord> Read(IReadOnlyList<string> files, BulletinReader reader, ArticleStatements statements) =>
    [
        .. files.AsParallel().AsOrdered().Select(reader.Read)
            .SelectMany(d => d.Articles.Select(a => statements.Record(a, d.Bulletin.Issue, d.DictionaryVersion))),
    ];

    /// <summary>Checks a store, completes it, and gives the hash of its dump.</summary>
    private static async Task<(int Faults, int Articles, string Dump)> FinishAsync(List<ArticleRecord> records, string path)
    {
        await using var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        var (faults, check) = (0, new GraphCheck(store));
        await foreach (var finding in check.RunAsync(CancellationToken.None))
        {
            faults++;
            Console.WriteLine(finding.What);
        }

        var batch = new ArticleBatch(store);
        foreach (var record in records)
        {
            await batch.AddAsync(record, CancellationToken.None);
        }

        await batch.FlushAsync(CancellationToken.None);
        using var sha = System.Security.Cryptography.SHA256.Create();
        await using (var hashed = new System.Security.Cryptography.CryptoStream(Stream.Null, sha, System.Security.Cryptography.CryptoStreamMode.Write))
        {
            await CanonicalDump.WriteAsync(store, hashed, CancellationToken.None);
        }

        return (faults, check.Articles, Convert.ToHexString(sha.Hash!)[..16]);
    }
}
