using System.Diagnostics;
using System.Globalization;
using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>How long an entity with its neighbours and evidence takes, in a small and in a large store.</summary>
internal static class NeighbourSpeed
{
    private const int StatementsPerArticle = 50;
    private const int Warmup = 300;
    private const int Queries = 3000;

    /// <summary>Runs and prints a line of JSON a size, then the ratio.</summary>
    public static async Task<int> RunAsync(params int[] sizes)
    {
        var p99 = new List<double>();
        foreach (var size in sizes)
        {
            using var scratch = new ScratchFolder();
            var clock = Stopwatch.StartNew();
            await using (var filling = new SqliteGraphStore(scratch.File("graph.db")))
            {
                await filling.OpenAsync(CancellationToken.None);
                await FillAsync(filling, size);
            }

            // As found by who comes later: ids are in order (decision 011).
            var filled = clock.Elapsed.TotalSeconds;
            await using var store = new SqliteGraphStore(scratch.File("graph.db"));
            await store.OpenAsync(CancellationToken.None);
            var times = await MeasureAsync(store, EntityCount(size));
            p99.Add(times[times.Count * 99 / 100]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $$"""{"statements":{{size}},"fill_s":{{filled:F1}},"p50_ms":{{times[times.Count / 2]:F2}},"p99_ms":{{p99[^1]:F2}}}"""));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"p99_ratio":{{p99[^1] / p99[0]:F2}}}"""));
        return 0;
    }

    private static int EntityCount(int statements) => Math.Max(50, statements / 25);

    private static async Task FillAsync(SqliteGraphStore store, int statements)
    {
        await using var batch = new ArticleBatch(store);
        var (dice, entities) = (new Dice(7), Enumerable.Range(0, EntityCount(statements)).ToList());
        var text = "题目\n" + string.Concat(Enumerable.Repeat("某单位与另一家单位开展合作。", 50));
        for (var i = 0; i < statements / StatementsPerArticle; i++)
        {
            await batch.AddAsync(Record(i, text, dice, entities), CancellationToken.None);
        }

        await batch.FlushAsync(CancellationToken.None);
    }

    private static ArticleRecord Record(int number, string text, Dice dice, List<int> entities)
    {
        var id = "article/" + StatementId.Hash("neighbours", Name(number));
        var facts = new SortedDictionary<string, Statement>(StringComparer.Ordinal);
        while (facts.Count < StatementsPerArticle)
        {
            var (one, other) = (Name(dice.Skewed(entities)), Name(dice.Skewed(entities)));
            Add("organization/" + one, "name", null, one);
            Add(id, "MENTIONS", "organization/" + one, one);
            Add("organization/" + one, "PART_OF", "organization/" + other, null);
        }

        var node = new ArticleNode(id, "题目", "测试网", null, null, text, StatementId.Hash(text), "v1", id);
        return new ArticleRecord(node, null, 1, [.. facts.Values]);

        void Add(string subject, string predicate, string? target, string? value)
        {
            var span = new TextSpan(3, 16);
            var key = StatementId.Of(id, subject, predicate, target, value, span);
            facts[key] = new Statement(key, id, subject, predicate, target, value, span, "bench", null, 1, "v1");
        }
    }

    private static async Task<List<double>> MeasureAsync(SqliteGraphStore store, int entities)
    {
        var (dice, all, times) = (new Dice(11), Enumerable.Range(0, entities).ToList(), new List<double>());
        for (var i = -Warmup; i < Queries; i++)
        {
            var id = "organization/" + Name(dice.Skewed(all));
            var start = Stopwatch.GetTimestamp();
            await store.NodesAsync([id], CancellationToken.None);
            var statements = await store.StatementsAsync(new StatementQuery([id]) { Limit = 100 }, CancellationToken.None);
            await store.NodesAsync([.. statements.SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Distinct(StringComparer.Ordinal)], CancellationToken.None);
            await store.ArticlesAsync([.. statements.Select(s => s.ArticleId).Distinct(StringComparer.Ordinal)], CancellationToken.None);
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"第{number}医院");
}
