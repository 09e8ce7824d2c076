using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Stores.Sqlite.Writing;
using HealthGraph.Tests.Stores.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite;

/// <summary>A store whose ids stand partly in runs is the same graph.</summary>
public sealed class RunsOfIdsTests : IDisposable
{
    private const int Many = NodePlaces.LeastOfRun + 10;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
    private readonly string path;

    public RunsOfIdsTests() => path = Path.Combine(folder, "graph.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Write_LargeTransactions_GiveTheGraphOfSmallOnes()
    {
        ArticleRecord[] records = [.. Articles(0, 3 * Many), .. Articles(0, 5, "v2"), Sheet.Naming("last", null, "甲院")];
        await using var store = await OlderFile.OpenAsync(path);
        foreach (var batch in records.Chunk(Many))
        {
            await store.WriteAsync(batch, None);
        }

        Count("SELECT count(*) FROM id_run").ShouldBe(3);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
        await using var other = await OlderFile.OpenAsync(Path.Combine(folder, "other.db"));
        foreach (var batch in records.Chunk(500))
        {
            await other.WriteAsync(batch, None);
        }

        (await OlderFile.DumpAsync(store)).ShouldBe(await OlderFile.DumpAsync(other));
        (await store.NodesAsync(["article/第00007篇", "organization/第7院", "organization/无此院"], None)).ShouldBe(await other.NodesAsync(["article/第00007篇", "organization/第7院"], None));
        (await store.ArticlesAsync(["article/第00007篇", "article/none"], None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_WithRuns_PutsThemAmongTheOthers()
    {
        await using (var store = await OlderFile.OpenAsync(path))
        {
            await store.WriteAsync(Articles(0, Many), None);
            Count("SELECT count(*) FROM id_run").ShouldBe(1);
        }

        Count("SELECT (SELECT count(*) FROM id_run) + (SELECT count(*) FROM run_id)").ShouldBe(0);
        await using var again = await OlderFile.OpenAsync(path);
        (await again.CheckStorageAsync(None)).ShouldBeEmpty();
        (await again.WriteAndTellAsync(Articles(0, 3), None)).ShouldBe([WriteOutcome.Unchanged, WriteOutcome.Unchanged, WriteOutcome.Unchanged]);
    }

    [Fact]
    public async Task Dispose_WhileAnotherWrites_LeavesTheRuns()
    {
        using (var other = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            await using (var store = await OlderFile.OpenAsync(path))
            {
                await store.WriteAsync(Articles(0, Many), None);
                other.Open();
                OlderFile.Run(other, "BEGIN IMMEDIATE");
            }
        }

        Count("SELECT count(*) FROM id_run").ShouldBe(1);
        await using var again = await OlderFile.OpenAsync(path);
        (await again.CheckStorageAsync(None)).ShouldBeEmpty();
        (await again.WriteAndTellAsync(Articles(0, 1), None)).ShouldBe([WriteOutcome.Unchanged]);
    }

    [Fact]
    public async Task IndexTexts_WithRuns_PutsThemAmongTheOthers()
    {
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync(Articles(0, Many), None);
        await store.IndexTextsAsync(None);
        Count("SELECT count(*) FROM id_run").ShouldBe(0);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_TwoProgramsInTurn_FindWhatTheOtherBrought()
    {
        await using var one = await OlderFile.OpenAsync(path);
        await using var two = await OlderFile.OpenAsync(path);
        await one.WriteAsync(Articles(0, Many), None);
        (await two.WriteAndTellAsync([.. Articles(Many - 1, Many), .. Articles(3, 1)], None)).Count(o => o is WriteOutcome.Unchanged).ShouldBe(2);
        (await one.WriteAndTellAsync(Articles((2 * Many) - 2, 2), None)).ShouldBe([WriteOutcome.Unchanged, WriteOutcome.Added]);
        (await one.CheckStorageAsync(None)).ShouldBeEmpty();
        await two.IndexTextsAsync(None);
        (await one.WriteAndTellAsync(Articles(0, 2 * Many), None)).ShouldAllBe(o => o == WriteOutcome.Unchanged);
        (await one.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_RolledBack_LeavesNothingOfARun()
    {
        await using var store = await OlderFile.OpenAsync(path);
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => store.WriteAsync(new StoppingList([.. Articles(0, Many)], Many - 2, stop), stop.Token));
        (await store.WriteAndTellAsync(Articles(0, Many), None)).ShouldAllBe(o => o == WriteOutcome.Added);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_NodeOfARunThatNothingNamesAnyMore_IsGoneAndCanComeAgain()
    {
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync([.. Articles(0, Many), Sheet.Record("x", "题目x\n正文", "v1", null, 1, ("organization/乙院", "name", null, "乙院"))], None);
        await store.WriteAsync([Sheet.Record("x", "题目x\n正文", "v2", null, 1, ("organization/丙院", "name", null, "丙院"))], None);
        (await store.NodesAsync(["organization/乙院"], None)).ShouldBeEmpty();
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
        await store.WriteAsync([Sheet.Record("y", "题目y\n正文", "v1", null, 1, ("organization/乙院", "name", null, "乙院"))], None);
        (await store.NodesAsync(["organization/乙院", "organization/丙院"], None)).Count.ShouldBe(2);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteResolution_AboutNodesOfARun_IsKept()
    {
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync([.. Articles(0, Many), Sheet.Naming("x", null, "乙院", "丙院")], None);
        await store.WriteResolutionAsync(new Resolution(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["organization/乙院"] = "organization/丙院", ["article/第00003篇"] = "article/第00004篇" },
            new Dictionary<(string NodeId, string Property), string>()), None);
        (await store.NodesAsync(["organization/乙院", "organization/丙院", "article/第00003篇"], None)).Select(n => n.Id).ShouldBe(["organization/丙院"]);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backup_WithRuns_IsWhole()
    {
        var (saved, restored) = (Path.Combine(folder, "saved.db"), Path.Combine(folder, "restored.db"));
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync(Articles(0, Many), None);
        SqliteBackup.Save(path, saved);
        SqliteBackup.Restore(restored, saved);
        await using var copy = await OlderFile.OpenAsync(restored);
        (await copy.CheckStorageAsync(None)).ShouldBeEmpty();
        (await OlderFile.DumpAsync(copy)).ShouldBe(await OlderFile.DumpAsync(store));
        (await copy.WriteAndTellAsync(Articles(Many - 1, 2), None)).ShouldBe([WriteOutcome.Unchanged, WriteOutcome.Added]);
    }

    [Theory]
    [InlineData("DELETE FROM run_id WHERE hash = (SELECT min(hash) FROM run_id)")]
    [InlineData("UPDATE id_run SET ids = ids + 1")]
    [InlineData("DELETE FROM id_run")]
    [InlineData("INSERT INTO node_id (hash, node_key) SELECT hash, node_key FROM run_id LIMIT 1")]
    [InlineData("UPDATE article SET issue_key = 99, ordinal = 1 WHERE key = 1")]
    [InlineData("INSERT INTO containment (article_key, issue_key, ordinal, batch) SELECT key, issue_key, 1, 0 FROM article WHERE issue_key IS NOT NULL")]
    public async Task Check_Damage_IsFound(string sql)
    {
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync([.. Articles(0, Many), Sheet.Naming("x", Sheet.Issue(1, "2024-01-12"), "乙院")], None);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
        OlderFile.Run(path, sql);

        (await store.CheckStorageAsync(None)).ShouldNotBeEmpty();
    }

    private static ArticleRecord[] Articles(int first, int count, string version = "v1") =>
        [.. Enumerable.Range(first, count).Select(i => Sheet.Record($"第{i:D5}篇", $"第{i}篇\n正文", version, null, 1, i % 500 == 7 ? [($"organization/第{i}院", "name", null, "院")] : []))];

    private long Count(string sql) => OlderFile.Count(path, sql);

    /// <summary>Records of which one asks for the end of the work.</summary>
    private sealed class StoppingList(ArticleRecord[] records, int at, CancellationTokenSource stop) : IReadOnlyList<ArticleRecord>
    {
        public int Count => records.Length;

        public ArticleRecord this[int index]
        {
            get
            {
                if (index == at)
                {
                    stop.Cancel();
                }

                return records[index];
            }
        }

        public IEnumerator<ArticleRecord> GetEnumerator() => ((IEnumerable<ArticleRecord>)records).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
