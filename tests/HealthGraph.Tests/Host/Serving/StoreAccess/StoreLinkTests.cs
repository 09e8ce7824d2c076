using HealthGraph.Graph;
using HealthGraph.Host.Serving;
using HealthGraph.Host.Serving.StoreAccess;
using HealthGraph.Host.Serving.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HealthGraph.Tests.Host.Serving.StoreAccess;

public sealed class StoreLinkTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly FailingStore store = new();
    private readonly Readiness readiness = new();
    private readonly CancellationTokenSource stop = new();
    private readonly StoreLink link;

    public StoreLinkTests()
    {
        var options = new ServeOptions { RetrySeconds = 1, RetryMostSeconds = 10, SlowStoreSeconds = 5, StopSeconds = 0.2 };
        link = new StoreLink(async token =>
        {
            await store.OpenAsync(token);
            return store;
        }, readiness, new ServeMetrics(readiness), options, time, NullLogger<StoreLink>.Instance);
    }

    public void Dispose()
    {
        link.DisposeAsync().AsTask().GetAwaiter().GetResult();
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        stop.Dispose();
    }

    [Fact]
    public async Task RunAsync_StoreComesBack_EndsAndIsReadyAgain()
    {
        (await link.OpenAsync(stop.Token)).ShouldBeTrue();
        store.Failure = FailingStore.Gone();
        var work = WriteAsync();
        await UntilAsync(() => readiness.Problems.Count == 1, TimeSpan.Zero);
        readiness.Problems[0].Value.ShouldContain("connection refused");
        await UntilAsync(() => store.Opened > 10, TimeSpan.FromSeconds(5));
        work.IsCompleted.ShouldBeFalse();
        store.Failure = null;
        await UntilAsync(() => work.IsCompleted, TimeSpan.FromSeconds(5));
        (await work).ShouldBeTrue();
        readiness.Problems.ShouldBeEmpty();
        store.Committed.ShouldContainKeyAndValue("题目a", 1);
    }

    [Fact]
    public async Task RunAsync_FailureThatDoesNotPass_IsThrownAtOnce()
    {
        store.Failure = FailingStore.Gone(transient: false);
        await Should.ThrowAsync<GraphStoreException>(WriteAsync);
        store.Opened.ShouldBe(1);
        readiness.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task AwaitWritableAsync_FailureThatDoesNotPass_WaitsUntilItHas()
    {
        store.Failure = FailingStore.Gone(transient: false);
        var waiting = link.AwaitWritableAsync(stop.Token);
        await UntilAsync(() => store.Opened > 3, TimeSpan.FromSeconds(5));
        waiting.IsCompleted.ShouldBeFalse();
        store.Failure = null;
        await UntilAsync(() => waiting.IsCompleted, TimeSpan.FromSeconds(5));
        (await waiting).ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_UnexpectedException_IsAFailureOfTheStore()
    {
        var failure = await Should.ThrowAsync<GraphStoreException>(() => link.RunAsync("write", (_, _) => throw new InvalidOperationException("odd"), stop.Token));
        failure.Message.ShouldContain("odd");
    }

    [Fact]
    public async Task RunAsync_ToldToStopWhileTheStoreIsGone_GivesUp()
    {
        store.Failure = FailingStore.Gone();
        var work = WriteAsync();
        await UntilAsync(() => store.Opened > 0, TimeSpan.Zero);
        await stop.CancelAsync();
        (await work.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_ToldToStopInTheMiddle_EndsTheAttempt()
    {
        var gate = new TaskCompletionSource();
        store.Gate = gate.Task;
        var work = WriteAsync();
        await UntilAsync(() => store.Opened > 0, TimeSpan.Zero);
        await stop.CancelAsync();
        gate.SetResult();
        (await work.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
        store.Committed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_ToldToStopBefore_WritesTheBatchAtHandOnce()
    {
        await stop.CancelAsync();
        (await WriteAsync()).ShouldBeTrue();
        store.Committed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_StoreHangsBeyondTheGrace_IsLeftBehind()
    {
        store.Gate = new TaskCompletionSource().Task;
        var work = WriteAsync();
        await UntilAsync(() => store.Opened > 0, TimeSpan.Zero);
        await stop.CancelAsync();
        (await work.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeFalse();
    }

    [Fact]
    public async Task Problem_WriteTakesTooLong_SaysSoWhileItLasts()
    {
        var gate = new TaskCompletionSource();
        store.Gate = gate.Task;
        var work = WriteAsync();
        await UntilAsync(() => store.Opened > 0, TimeSpan.Zero);
        link.Problem.ShouldBeNull();
        time.Advance(TimeSpan.FromSeconds(6));
        link.Problem.ShouldBe("write has taken 6 s so far.");
        gate.SetResult();
        await work;
        link.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task ProbeAsync_StoreGoneAndBack_IsNoticedWithoutWork()
    {
        await link.OpenAsync(stop.Token);
        store.Failure = FailingStore.Gone();
        await link.ProbeAsync(stop.Token);
        readiness.Problems.Count.ShouldBe(1);
        store.Failure = null;
        await link.ProbeAsync(stop.Token);
        readiness.Problems.ShouldBeEmpty();
    }

    private Task<bool> WriteAsync() =>
        link.RunAsync("write", (graph, token) => graph.WriteAsync([Tests.Stores.Sheet.Record("a", "题目a\n正文", null, 1)], token), stop.Token);

    private async Task UntilAsync(Func<bool> condition, TimeSpan step)
    {
        for (var i = 0; !condition(); i++)
        {
            i.ShouldBeLessThan(2000, "it did not come about");
            time.Advance(step);
            await Task.Delay(5);
        }
    }
}
