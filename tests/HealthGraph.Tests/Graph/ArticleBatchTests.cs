using HealthGraph.Graph;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph;

public sealed class ArticleBatchTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Add_FullBatch_IsUnderWayWhileTheNextIsGathered()
    {
        var writer = new HeldWriter(2);
        var written = new List<int>();
        await using var batch = new ArticleBatch(writer, records => written.Add(records.Count));
        await AddAsync(batch, "a", "b", "c");
        writer.Begun.ShouldBe(["a b"]);
        await AddAsync(batch, "d");
        writer.Begun.ShouldBe(["a b", "c d"]);
        written.ShouldBeEmpty();
        writer.End(1);
        writer.End(0);
        await batch.FlushAsync(None);
        written.ShouldBe([2, 2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Add_AsManyUnderWayAsTheStoreGainsBy_WaitsForOne(int atOnce)
    {
        var writer = new HeldWriter(atOnce);
        await using var batch = new ArticleBatch(writer);
        await AddAsync(batch, [.. Enumerable.Range(1, 2 * atOnce).Select(Sheet.Text)]);
        await AddAsync(batch, "x");
        var waiting = AddAsync(batch, "y");
        writer.Begun.Count().ShouldBe(atOnce);
        waiting.IsCompleted.ShouldBeFalse();

        // Any of them: here the last.
        writer.End(atOnce - 1);
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        writer.Begun.Last().ShouldBe("x y");
        Enumerable.Range(0, atOnce + 1).Except([atOnce - 1]).ToList().ForEach(writer.End);
        await batch.FlushAsync(None);
    }

    [Fact]
    public async Task Flush_OneOfTwoFailed_ThrowsWhenTheOtherHasEnded()
    {
        var writer = new HeldWriter(2);
        await using var batch = new ArticleBatch(writer);
        await AddAsync(batch, "a", "b", "c", "d");
        var flush = batch.FlushAsync(None);
        writer.Fail(0);
        await Task.Delay(50);
        flush.IsCompleted.ShouldBeFalse();
        writer.End(1);
        await Should.ThrowAsync<GraphStoreException>(flush);
    }

    [Fact]
    public async Task Dispose_WriteUnderWay_WaitsAndThrowsNothing()
    {
        var writer = new HeldWriter(2);
        var batch = new ArticleBatch(writer);
        await AddAsync(batch, "a", "b");
        var dispose = batch.DisposeAsync().AsTask();
        dispose.IsCompleted.ShouldBeFalse();
        writer.Fail(0);
        await dispose.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task AddAsync(ArticleBatch batch, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            await batch.AddAsync(Sheet.Record(name, "题目\n正文", null, 1, ("organization/甲", "name", null, "甲")), None);
        }
    }
}
