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
}
