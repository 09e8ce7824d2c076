using System.Runtime.CompilerServices;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Index;

public sealed class GraphIndexTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
    private readonly GraphIndex index = new();
    private SqliteGraphStore store = null!;

    public async Task InitializeAsync()
    {
        store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));
        await store.OpenAsync(None);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task CatchUp_WrittenArticles_AreSeen()
    {
        await store.WriteAsync([Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲医院", "乙医院"), Sheet.Naming("b", null, "甲医院")], None);
        var caught = await index.CatchUpAsync(store, None);
        caught.Changed.ShouldBeTrue();
        var view = index.Current;
        view.ArticleCount.ShouldBe(2);
        view.Nodes("Organization").Select(n => (n.Name, n.ArticleCount)).ShouldBe([("甲医院", 2), ("乙医院", 1)]);
        view.Node("organization/甲医院")!.Aliases.Single().ShouldBe(new AliasView("甲医院", 2, 2, new PartialDate(2024, 1, 10), new PartialDate(2024, 1, 10)));
        view.Issues.Single().Articles.Single().Id.ShouldBe("article/a");
        (await index.CatchUpAsync(store, None)).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task CatchUp_ALittleLater_TellsWhatIsNewAndWhatChanged()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院")], None);
        await index.CatchUpAsync(store, None);
        var before = index.Current;
        await store.WriteAsync(
        [
            Sheet.Record("a", "题目a\n正文", "v2", null, 1, ("organization/丙医院", "name", null, "丙医院")),
            Sheet.Record("b", "题目b\n正文", null, 1, ("", "REPORTS", "event/1", null), ("event/1", "name", null, "签约"), ("event/1", "type", null, "Signing")),
        ], None);
        var caught = await index.CatchUpAsync(store, None);
        caught.NewArticles.ShouldBe(["article/b"]);
        caught.ChangedArticles.ShouldBe(["article/a"]);
        caught.NewEvents.ShouldBe(["event/1"]);
        index.Current.Node("organization/甲医院").ShouldBeNull();
        index.Current.Event("event/1")!.Type.ShouldBe("Signing");
        before.Node("organization/甲医院")!.Name.ShouldBe("甲医院");
        before.Node("organization/丙医院").ShouldBeNull();
    }

    [Fact]
    public async Task CatchUp_ManyTimes_HoldsOnToNoViewThatNobodyKeeps()
    {
        var first = await OldViewAsync();
        for (var i = 1; i <= 4; i++)
        {
            await store.WriteAsync([Sheet.Naming($"later{i}", null, "甲医院")], None);
            await index.CatchUpAsync(store, None);
            index.Current.PrepareNames();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        first.IsAlive.ShouldBeFalse();
        index.Current.Articles.Count.ShouldBe(5);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> OldViewAsync()
    {
        await store.WriteAsync([Sheet.Naming("first", null, "甲医院")], None);
        await index.CatchUpAsync(store, None);
        return new WeakReference(index.Current);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CatchUp_ListsAskedForSeldom_AreInOrderAllTheSame(int every)
    {
        for (var i = 1; i <= 6; i++)
        {
            await store.WriteAsync([Sheet.Naming($"{i}", null, i % 2 == 0 ? "甲医院" : "乙医院", $"丙{i}医院")], None);
            var view = (await index.CatchUpAsync(store, None)).View;
            if (i % every == 0)
            {
                view.Nodes("Organization").Select(n => (n.Name, n.ArticleCount)).OrderByDescending(n => n.ArticleCount).ThenBy(n => $"organization/{n.Name}", StringComparer.Ordinal)
                    .ShouldBe(view.Nodes("Organization").Select(n => (n.Name, n.ArticleCount)));
                view.Nodes("Organization").Count.ShouldBe(i + Math.Min(i, 2));
                view.Articles.Count.ShouldBe(i);
            }
        }
    }

    [Fact]
    public async Task CatchUp_ArticlesWrittenAnewAgainAndAgain_BeginsAnewAndTells()
    {
        for (var version = 0; version < 9; version++)
        {
            await store.WriteAsync([.. Enumerable.Range(0, 400).Select(i => Version(i, version))], None);
            var caught = await index.CatchUpAsync(store, None);
            caught.NewArticles.ShouldBeEmpty();
            caught.ChangedArticles.Count.ShouldBe(version == 0 ? 0 : 400);
            caught.View.ArticleCount.ShouldBe(400);
            caught.View.Version.ShouldBe(version + 1);
            caught.View.Nodes("Organization").Select(n => n.Name).ShouldBe([$"医院{version}"]);
        }

        static ArticleRecord Version(int number, int version) => Sheet.Record($"{number}", $"题目{number}\n正文", $"v{version}", null, 1,
            ("organization/甲", "name", null, $"医院{version}"), ("", "MENTIONS", "organization/甲", "甲院"));
    }

    [Fact]
    public async Task CatchUp_StoreFails_LeavesTheViewAndReadsAgain()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院")], None);
        await index.CatchUpAsync(store, None);
        await store.WriteAsync([Sheet.Naming("b", Sheet.Issue(1, "2024-01-12"), "乙医院")], None);
        var failing = new FailingReader(store);
        await Should.ThrowAsync<GraphStoreException>(() => index.CatchUpAsync(failing, None));
        index.Current.Node("organization/乙医院").ShouldBeNull();
        index.Current.ArticleCount.ShouldBe(1);
        var caught = await index.CatchUpAsync(store, None);
        caught.NewArticles.ShouldBe(["article/b"]);
        caught.View.Node("organization/乙医院")!.Name.ShouldBe("乙医院");
        caught.View.Issues.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CatchUp_IssuesWithoutArticles_AreSeen()
    {
        await store.WriteIssuesAsync([Sheet.Issue(1, "2024-01-12")], None);
        var first = (await index.CatchUpAsync(store, None)).View;
        first.Issues.Select(i => (i.Issue.Number, i.Articles.Count)).ShouldBe([((int?)1, 0)]);
        await store.WriteIssuesAsync([Sheet.Issue(2, "2024-01-19")], None);
        var caught = await index.CatchUpAsync(store, None);
        (caught.Changed, caught.NewArticles.Count, caught.View.Count("Issue")).ShouldBe((true, 0, 2));
        await store.WriteAsync([Sheet.Naming("a", Sheet.Issue(2, "2024-01-19"), "甲医院")], None);
        await store.WriteIssuesAsync([Sheet.Issue(3, "2024-01-26")], None);
        (await index.CatchUpAsync(store, None)).View.Issues.Select(i => i.Articles.Count).ShouldBe([0, 1]);

        // What came with articles is found as soon as none come any more.
        (await index.CatchUpAsync(store, None)).View.Issues.Select(i => i.Articles.Count).ShouldBe([0, 1, 0]);
        (await index.CatchUpAsync(store, None)).Changed.ShouldBeFalse();
        first.Issues.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AsOf_ADay_KnowsNoIssueThatCameLater()
    {
        var reprinted = Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲医院");
        await store.WriteAsync([reprinted, reprinted with { Issue = Sheet.Issue(2, "2024-02-09") }], None);
        await store.WriteIssuesAsync([Sheet.Issue(3, "2024-01-26"), Sheet.Issue(4, "2024-03-08")], None);
        var view = (await index.CatchUpAsync(store, None)).View;
        view.Issues.Count.ShouldBe(4);
        view.Articles.Single().Issues.Count.ShouldBe(2);
        var past = view.AsOf(new PartialDate(2024, 1));
        past.Issues.Select(i => i.Issue.Number).ShouldBe([1, 3]);
        past.Articles.Single().Issues.Single().Issue.Issue.Number.ShouldBe(1);
        past.Count("Issue").ShouldBe(2);
    }

    [Fact]
    public async Task CatchUp_OfAnEmptyStore_IsAnEmptyGraph()
    {
        var view = (await index.CatchUpAsync(store, None)).View;
        (view.ArticleCount, view.Articles.Count, view.Issues.Count, view.Events.Count, view.Nodes("Region").Count).ShouldBe((0, 0, 0, 0, 0));
        view.Nodes("Planet").ShouldBeEmpty();
        view.Node("organization/甲").ShouldBeNull();
        view.Node("").ShouldBeNull();
    }
}
