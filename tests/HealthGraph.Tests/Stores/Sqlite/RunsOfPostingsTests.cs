using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Writing;
using HealthGraph.Tests.Stores.Sqlite.Migrations;

namespace HealthGraph.Tests.Stores.Sqlite;

/// <summary>A store whose postings stand partly in runs is the same graph.</summary>
public sealed class RunsOfPostingsTests : IDisposable
{
    private const int Many = PostingRuns.LeastOfRun;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
    private readonly string path;

    public RunsOfPostingsTests() => path = Path.Combine(folder, "graph.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Many - 1, 0)]
    [InlineData(Many, 1)]
    public async Task Write_ManyNodesThatWereThere_IsARunAndFewAreNot(int nodes, int runs)
    {
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync(Articles("a", nodes), None);
        Count("SELECT count(*) FROM posting_run").ShouldBe(0);
        await store.WriteAsync(Articles("b", nodes), None);
        Count("SELECT count(*) FROM posting_run").ShouldBe(runs);
        Count("SELECT count(*) FROM run_posting").ShouldBe(runs * nodes);
        Count("SELECT count(*) FROM posting").ShouldBe((1 - runs) * nodes);
        (await store.StatementsAsync(new StatementQuery(["organization/7"]), None)).Count.ShouldBe(2);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_LargeTransactions_GiveTheGraphOfSmallOnes()
    {
        // The third time articles of the first two transactions come with other statements: postings leave a row, a run, and the transaction at hand.
        ArticleRecord[][] batches = [Articles("a", Many + 10), Articles("b", Many + 10), [.. Articles("c", Many + 10), .. Articles("c", 3, "v2")], [.. Articles("a", 2, "v2"), .. Articles("b", 2, "v2"), .. Articles("c", 5, "v3")]];
        await using var store = await OlderFile.OpenAsync(path);
        await using var other = await OlderFile.OpenAsync(Path.Combine(folder, "other.db"));
        foreach (var batch in batches)
        {
            await store.WriteAsync(batch, None);
            (await store.CheckStorageAsync(None)).ShouldBeEmpty();
            foreach (var part in batch.Chunk(300))
            {
                await other.WriteAsync(part, None);
            }
        }

        Count("SELECT count(*) FROM posting_run").ShouldBe(2);
        (await OlderFile.DumpAsync(store)).ShouldBe(await OlderFile.DumpAsync(other));
        string[] some = ["organization/0", "organization/1", "organization/4", $"organization/{Many - 1}"];
        (await store.StatementsAsync(new StatementQuery(some), None)).ShouldBe(await other.StatementsAsync(new StatementQuery(some), None));
    }

    [Fact]
    public async Task Write_OneRunTooMany_PutsAllIntoTheTree()
    {
        await using var store = await OlderFile.OpenAsync(path);
        for (var run = 0; run <= PostingRuns.MostRuns; run++)
        {
            await store.WriteAsync(Articles($"r{run}", Many), None);
            Count("SELECT count(*) FROM posting_run").ShouldBe(run);
        }

        await store.WriteAsync(Articles("last", Many), None);
        Count("SELECT (SELECT count(*) FROM posting_run) + (SELECT count(*) FROM run_posting)").ShouldBe(0);
        Count("SELECT count(*) FROM posting").ShouldBe((PostingRuns.MostRuns + 1) * Many);
        (await store.StatementsAsync(new StatementQuery(["organization/7"]), None)).Count.ShouldBe(PostingRuns.MostRuns + 2);
        (await store.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dispose_WithRuns_PutsThemAmongTheOthers()
    {
        await using (var store = await OlderFile.OpenAsync(path))
        {
            await store.WriteAsync(Articles("a", Many), None);
            await store.WriteAsync(Articles("b", Many), None);
        }

        Count("SELECT (SELECT count(*) FROM posting_run) + (SELECT count(*) FROM run_posting)").ShouldBe(0);
        await using var again = await OlderFile.OpenAsync(path);
        (await again.CheckStorageAsync(None)).ShouldBeEmpty();
        (await again.StatementsAsync(new StatementQuery(["organization/7"]), None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task IndexTexts_ByAnotherProgram_PutsRunsAmongTheOthers()
    {
        await using var one = await OlderFile.OpenAsync(path);
        await using var two = await OlderFile.OpenAsync(path);
        await one.WriteAsync(Articles("a", Many), None);
        await one.WriteAsync(Articles("b", Many), None);
        await two.IndexTextsAsync(None);
        Count("SELECT count(*) FROM posting_run").ShouldBe(0);
        await one.WriteAsync([.. Articles("b", 1, "v2"), .. Articles("c", Many)], None);
        Count("SELECT count(*) FROM posting_run").ShouldBe(1);
        (await one.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_FileOfSchema7_TakesRuns()
    {
        await using (var store = await OlderFile.OpenAsync(path))
        {
            await store.WriteAsync(Articles("a", Many), None);
        }

        OlderFile.Run(path, "DROP TABLE run_posting; DROP TABLE posting_run; PRAGMA user_version = 7");

        await using var again = await OlderFile.OpenAsync(path);
        await again.WriteAsync(Articles("b", Many), None);
        Count("SELECT count(*) FROM posting_run").ShouldBe(1);
        (await again.StatementsAsync(new StatementQuery(["organization/7"]), None)).Count.ShouldBe(2);
        (await again.CheckStorageAsync(None)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DELETE FROM run_posting WHERE node_key = (SELECT min(node_key) FROM run_posting)")]
    [InlineData("DELETE FROM posting_run")]
    [InlineData("INSERT INTO posting (node_key, batch, postings) SELECT node_key, batch, postings FROM run_posting LIMIT 1")]
    [InlineData("UPDATE run_posting SET node_key = 99999 WHERE node_key = (SELECT max(node_key) FROM run_posting)")]
    public async Task Check_Damage_IsFound(string sql)
    {
        await using var store = await OlderFile.OpenAsync(path);
        await store.WriteAsync(Articles("a", Many), None);
        await store.WriteAsync(Articles("b", Many), None);
        OlderFile.Run(path, sql);

        (await store.CheckStorageAsync(None)).ShouldNotBeEmpty();
    }

    /// <summary>Articles each of which names a body; the second version of one names another.</summary>
    private static ArticleRecord[] Articles(string name, int count, string version = "v1") =>
        [.. Enumerable.Range(0, count).Select(i => Sheet.Record($"{name}{i:D5}", $"第{i}篇\n正文", version, null, 1, ($"organization/{(version is "v1" ? i : i + 1)}", "name", null, "院")))];

    private long Count(string sql) => OlderFile.Count(path, sql);
}
