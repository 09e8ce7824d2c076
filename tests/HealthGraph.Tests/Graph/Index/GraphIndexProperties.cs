using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Index;

/// <summary>An index shows the same whatever way it came about, and the same as the store that it was read from.</summary>
public sealed class GraphIndexProperties : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task CatchUp_InPiecesWithReplacementsAndDecisions_IsWhatOneReadGives(int seed)
    {
        var (records, dice) = (new GeneratedGraph(seed).Records(90), new Random(seed));
        await using var store = await OpenAsync($"{seed}");
        using var pieces = new GraphIndex();
        for (var taken = 0; taken < records.Count;)
        {
            var some = records.Skip(taken).Take(dice.Next(1, 12)).ToList();
            taken += some.Count;
            await store.WriteAsync(some, None);
            await store.WriteResolutionAsync(dice.Next(3) > 0 ? GeneratedGraph.Decisions : Resolution.None, None);
            if (dice.Next(3) > 0)
            {
                await pieces.CatchUpAsync(store, None);
                await ShouldShowTheSameAsync(pieces.Current, store);
            }
        }

        await pieces.CatchUpAsync(store, None);
        await ShouldShowTheSameAsync(pieces.Current, store);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task CatchUp_OfAStoreWrittenInAnotherOrder_ShowsTheSame(int seed)
    {
        var records = new GeneratedGraph(seed).Records(60).Where(r => r.Article.DictionaryVersion == "v1").ToList();
        await using var one = await OpenAsync("one");
        await using var other = await OpenAsync("other");
        await one.WriteAsync(records, None);
        foreach (var record in records.AsEnumerable().Reverse())
        {
            await other.WriteAsync([record], None);
        }

        using var first = new GraphIndex();
        using var second = new GraphIndex();
        ViewText.Of((await first.CatchUpAsync(one, None)).View).ShouldBe(ViewText.Of((await second.CatchUpAsync(other, None)).View));
    }

    [Theory]
    [InlineData(7, null)]
    [InlineData(7, "2024-01-20")]
    [InlineData(8, "2024-01-14")]
    [InlineData(9, "2024-01")]
    [InlineData(9, "2023")]
    public async Task View_EveryNode_SaysWhatTheStoresStatementsSay(int seed, string? asOf)
    {
        await using var store = await OpenAsync("graph");
        await store.WriteAsync(new GeneratedGraph(seed).Records(80), None);
        await store.WriteResolutionAsync(GeneratedGraph.Decisions, None);
        using var index = new GraphIndex();
        var view = (await index.CatchUpAsync(store, None)).View.AsOf(PartialDate.TryParse(asOf));
        foreach (var id in await NodeIdsAsync(store))
        {
            var statements = await store.StatementsAsync(new StatementQuery([id]) { Limit = 10_000, AsOf = PartialDate.TryParse(asOf) }, None);
            var node = view.Node(id);
            Facts(node).ShouldBe(Facts(statements, id), id);
            if (asOf is null)
            {
                node.ShouldNotBeNull();
                (await store.NodesAsync([id], None)).Single().ShouldBe(new NodeSummary(node.Id, node.Kind, node.Name, node.ArticleCount));
            }
        }
    }

    private static List<string> Facts(NodeView? node) => node is null ? [] : [.. node.Properties.Where(p => p.Articles > 0).Select(p => $"{p.Name}={p.Value} {p.Articles}")
        .Concat(node.Edges.Select(e => $"{e.Subject} {e.Predicate} {e.Object} {e.Value} {e.Articles}"))
        .Concat(node.Aliases.Select(a => $"alias {a.Text} {a.Articles} {a.Mentions}")).Order(StringComparer.Ordinal)];

    private static List<string> Facts(IReadOnlyList<Statement> statements, string id) =>
    [
        .. statements.Where(s => s.Object is null && s.Subject == id).GroupBy(s => (s.Predicate, s.Value)).Select(g => $"{g.Key.Predicate}={g.Key.Value} {Articles(g)}")
            .Concat(statements.Where(s => s.Object is not null && s.Predicate != "MENTIONS").GroupBy(s => (s.Subject, s.Predicate, s.Object, s.Value))
                .Select(g => $"{g.Key.Subject} {g.Key.Predicate} {g.Key.Object} {g.Key.Value} {Articles(g)}"))
            .Concat(statements.Where(s => s.Predicate == "MENTIONS" && s.Object == id).GroupBy(s => s.Value).Select(g => $"alias {g.Key} {Articles(g)} {g.Count()}"))
            .Order(StringComparer.Ordinal),
    ];

    private static int Articles(IEnumerable<Statement> statements) => statements.Select(s => s.ArticleId).Distinct().Count();

    private static async Task ShouldShowTheSameAsync(GraphView view, SqliteGraphStore store)
    {
        using var fresh = new GraphIndex();
        ViewText.Of(view).ShouldBe(ViewText.Of((await fresh.CatchUpAsync(store, None)).View));
    }

    private static async Task<List<string>> NodeIdsAsync(SqliteGraphStore store)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var stored in store.StoredArticlesAsync(None))
        {
            ids.UnionWith(stored.Statements.SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Where(n => !n.StartsWith("article/")));
        }

        ids.ExceptWith(GeneratedGraph.Decisions.Canonical.Keys);
        return [.. ids];
    }

    private async Task<SqliteGraphStore> OpenAsync(string name)
    {
        var store = new SqliteGraphStore(Path.Combine(folder, name + ".db"));
        await store.OpenAsync(None);
        return store;
    }
}
