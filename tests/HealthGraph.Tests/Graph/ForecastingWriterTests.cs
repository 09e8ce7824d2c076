using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph;

/// <summary>What is worked out beforehand is what a store that tells by itself says afterwards.</summary>
public sealed class ForecastingWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task WriteAndTell_GeneratedRecords_SaysWhatTheStoreSays()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            await using var telling = await OpenAsync($"told-{seed}.db");
            await using var other = await OpenAsync($"forecast-{seed}.db");
            var (forecast, records, seen) = (new ForecastingWriter(other), new GeneratedGraph(seed).Records(60), new HashSet<WriteOutcome>());
            foreach (var batch in records.Concat(records).Chunk(7))
            {
                var told = await telling.WriteAndTellAsync(batch, CancellationToken.None);
                (await forecast.WriteAndTellAsync(batch, CancellationToken.None)).ShouldBe(told);
                seen.UnionWith(told);
            }

            seen.ShouldContain(WriteOutcome.Unchanged);
            seen.ShouldContain(WriteOutcome.Changed);
        }
    }

    [Fact]
    public async Task WriteIssues_AloneAndAgain_SaysWhatChanged()
    {
        await using var store = await OpenAsync("issues.db");
        await using var other = await OpenAsync("other.db");
        var (bare, full) = (new IssueNode("issue/甲#1", "甲", 1, null, null, null, null), new IssueNode("issue/甲#1", "甲", 1, PartialDate.TryParse("2024-01-05"), null, null, "乙"));
        IssueNode[] batch = [bare, full, bare, full];
        WriteOutcome[] expected = [WriteOutcome.Added, WriteOutcome.Changed, WriteOutcome.Unchanged, WriteOutcome.Unchanged];
        (await store.WriteIssuesAndTellAsync(batch, CancellationToken.None)).ShouldBe(expected);
        (await new ForecastingWriter(other).WriteIssuesAndTellAsync(batch, CancellationToken.None)).ShouldBe(expected);
        await foreach (var issue in store.IssuesAsync(CancellationToken.None))
        {
            issue.ShouldBe(full);
        }
    }

    private async Task<SqliteGraphStore> OpenAsync(string name)
    {
        var store = new SqliteGraphStore(Path.Combine(folder, name));
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
