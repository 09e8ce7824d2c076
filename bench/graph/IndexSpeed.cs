using System.Diagnostics;
using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>How long the index of a graph takes to read a store, how much memory it holds, and what questions over it cost.</summary>
internal static class IndexSpeed
{
    private const int Times = 5;

    /// <summary>Prints a line of JSON a measurement.</summary>
    public static async Task<int> RunAsync(string path)
    {
        await using var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        var (cpu, clock, before) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew(), GC.GetTotalMemory(forceFullCollection: true));
        using var index = new GraphIndex();
        var view = (await index.CatchUpAsync(store, CancellationToken.None)).View;
        var (seconds, used) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        view.PrepareNames();
        var names = GC.GetTotalMemory(forceFullCollection: true) - before - held;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $$"""{"articles":{{view.ArticleCount}},"load_s":{{seconds:F1}},"load_cpu_s":{{used:F1}},"articles_per_cpu_s":{{view.ArticleCount / used:F0}},"held_mb":{{held / 1e6:F0}},"names_mb":{{names / 1e6:F0}},"bytes_per_article":{{held / Math.Max(view.ArticleCount, 1)}}}"""));
        await RewriteOneAsync(store, index);
        Questions(index.Current);
        return 0;
    }

    /// <summary>A catch-up of one article that was written anew.</summary>
    private static async Task RewriteOneAsync(SqliteGraphStore store, GraphIndex index)
    {
        var times = new List<double>();
        var article = (await store.ArticlesAsync([index.Current.Articles[0].Id], CancellationToken.None))[0];
        var statements = await StatementsAsync(store, article.Id);
        for (var i = 0; i < Times; i++)
        {
            var version = string.Create(CultureInfo.InvariantCulture, $"bench-{Environment.ProcessId}-{i}");
            await store.WriteAsync([new ArticleRecord(article with { DictionaryVersion = version, Digest = version }, null, 1, statements)], CancellationToken.None);
            var cpu = Environment.CpuUsage.TotalTime;
            await index.CatchUpAsync(store, CancellationToken.None);
            times.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"what":"catch up with one article","first_cpu_ms":{{times[0]:F2}},"next_cpu_ms":{{times.Min():F2}}}"""));
    }

    private static async Task<IReadOnlyList<Statement>> StatementsAsync(SqliteGraphStore store, string article)
    {
        await foreach (var stored in store.StoredArticlesAsync(CancellationToken.None))
        {
            if (string.Equals(stored.Article.Id, article, StringComparison.Ordinal))
            {
                return stored.Statements;
            }
        }

        return [];
    }

    private static void Questions(GraphView view)
    {
        Time("nodes by articles", () => view.Nodes("Organization").Count);
        Time("events by date", () => view.Events.Count);
        Time("issues", () => view.Issues.Count);
        Time("regions", () => view.Regions.Within("region/510000").Count);
        var hub = view.Nodes("Topic")[0];
        var body = view.Nodes("Organization").Take(50).MaxBy(n => n.Edges.Count)!;
        Time($"the topic of most articles ({hub.ArticleCount}), anew", () => new NodeView(view, hub.Number).Facts.Edges.Count);
        Time($"the body of most articles ({body.ArticleCount})", () => view.Node(body.Id)!.Edges.Count);
        Time("its timeline by month", () => Trend.Of(body, Bucket.Month).Points.Count);
        Time("what occurs with it", () => CoOccurring.With(body, "Person", 20).Count);
        Time("20 bodies by mentions", () => Top.Of(view, new TopQuestion("Organization", TopBy.Mentions)).Count);
        Time("20 bodies by degree", () => Top.Of(view, new TopQuestion("Organization", TopBy.Degree)).Count);
        Time("20 bodies by events in 2023", () => Top.Of(view, new TopQuestion("Organization", TopBy.Events) { Articles = new ArticleFilter { From = new PartialDate(2023) } }).Count);
        Time("20 pairs of body and topic", () => CoOccurrence.Pairs(view, new CoOccurrenceQuestion("Organization", "Topic")).Count);
        Time("diffusion of the topic", () => Diffusion.Of(view, new DiffusionQuestion(hub.Id)).Count);
        Time("paths between two bodies", () => ShortestPaths.Find(view, new PathQuestion(body.Id, view.Nodes("Organization")[100].Id)).Count);
        Time("neighbourhood of the body", () => Neighbourhood.Around(view, new NeighbourhoodQuestion(body.Id) { Depth = 2 }).Nodes.Count);
        Time("names sorted in", () =>
        {
            view.PrepareNames();
            return 0;
        });
        foreach (var typed in (string[])["卫生健康", "医院", "院", "国家卫健委", "有限公司", "drg", "没有的名字"])
        {
            Time($"suggestions for {typed}", () => Suggestions.For(view, typed, null, 10).Count);
        }

        Time("events of one type", () => view.Events.Count(e => e.Type is "Launch"));
        Time("as of a day", () => view.AsOf(new PartialDate(2024, 1)).ArticleCount);
    }

    /// <summary>The first time, which may have to make a list, and the least of the next ones.</summary>
    private static void Time(string what, Func<int> question)
    {
        var (first, least, count) = (0.0, double.MaxValue, 0);
        for (var i = 0; i < Times; i++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            count = question();
            var used = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
            (first, least) = i == 0 ? (used, least) : (first, Math.Min(least, used));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"what":"{{what}}","count":{{count}},"first_cpu_ms":{{first:F1}},"next_cpu_ms":{{least:F2}}}"""));
    }

}
