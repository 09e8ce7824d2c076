using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class NameSearchTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task For_ManyNames_FindsWhatLookingAtEachOfThemFinds()
    {
        // More than are looked through one by one, in several catch-ups, so that parts are sorted in and grow together; with a merge and a correction.
        await using var store = await OpenAsync();
        await store.WriteResolutionAsync(new Resolution(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["organization/名7院"] = "organization/名8院" },
            new Dictionary<(string NodeId, string Property), string> { [("organization/名9院", "name")] = "改名医院ABC" }), None);
        using var index = new GraphIndex();
        for (var part = 0; part < 5; part++)
        {
            await store.WriteAsync([.. Enumerable.Range(part * 60, 60).Select(Article)], None);
            var view = (await index.CatchUpAsync(store, None)).View;
            view.PrepareNames();
            foreach (var words in (string[])["名1", "院", "7院", "改名", "abc", "科室12", "名", "名29", "一二三四五", "没有"])
            {
                ShouldFind(view, words);
            }

            ShouldSuggest(view);
            ShouldFind(view.AsOf(new PartialDate(2024, 1, 15)), "科室1");
        }
    }

    [Fact]
    public async Task Page_AfterTheLastOfThePageBefore_GoesOn()
    {
        var view = await new SmallGraph().Mentioning("a", null, "organization/甲院", "organization/乙院", "topic/院务").Mentioning("b", null, "organization/乙院")
            .Article("c", null, ("topic/院务", "name", null, "医务")).Article("d", null, ("organization/乙院", "name", null, "乙院")).ViewAsync();
        var search = NameSearch.For(view, "院", null);
        search.Count.ShouldBe(3);
        var first = search.Page(null, 2);
        first.Select(m => (m.Node.Id, m.Text, m.Start, m.IsName)).ShouldBe([("organization/乙院", "乙院", 1, true), ("topic/院务", "院务", 0, false)]);
        search.Page((first[1].Node.ArticleCount, first[1].Node.Id), 2).Select(m => m.Node.Id).ShouldBe(["organization/甲院"]);
        NameSearch.For(view, "院", ["Topic"]).Count.ShouldBe(1);
        NameSearch.For(view, " ", null).Count.ShouldBe(0);
        NameSearch.Called(view, "乙院", ["Organization"]).Single().Id.ShouldBe("organization/乙院");
        NameSearch.Called(view, "院", ["Organization"]).ShouldBeEmpty();
    }

    private static List<string> Paged(NameSearch search)
    {
        var (all, after) = (new List<string>(), ((int, string)?)null);
        while (search.Page(after, 23) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(m => m.Node.Id));
            after = (page[^1].Node.ArticleCount, page[^1].Node.Id);
        }

        return all;
    }

    private static void ShouldFind(GraphView view, string words)
    {
        var expected = GraphSchema.EntityKinds.SelectMany(view.Nodes).Where(n => Holds(n.Name) || n.Aliases.Any(a => Holds(a.Text))).OrderByDescending(n => n.ArticleCount).ThenBy(n => n.Id, StringComparer.Ordinal);
        var search = NameSearch.For(view, words, GraphSchema.EntityKinds);
        search.Page(null, 100_000).Select(m => m.Node.Id).ShouldBe(expected.Select(n => n.Id), words);
        Paged(search).ShouldBe(expected.Select(n => n.Id), words);
        search.Page(null, 100_000).ShouldAllBe(m => m.Text.Substring(m.Start, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase));

        bool Holds(string name) => name.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>More names hold these than are looked at one by one.</summary>
    private static void ShouldSuggest(GraphView view)
    {
        foreach (var typed in (string[])["室", "院", "科室", "名", "名1", "室2"])
        {
            var expected = GraphSchema.EntityKinds.SelectMany(view.Nodes).Select(n => (Node: n, Fit: ((string[])[n.Name, .. n.Aliases.Select(a => a.Text)]).Min(t => t == typed ? 0 : t.StartsWith(typed, StringComparison.Ordinal) ? 1 : t.Contains(typed) ? 2 : 3)))
                .Where(n => n.Fit < 3).OrderBy(n => n.Fit).ThenByDescending(n => n.Node.ArticleCount).ThenBy(n => n.Node.Id, StringComparer.Ordinal).Take(7).Select(n => n.Node.Id);
            Suggestions.For(view, typed, null, 7).Select(s => s.Node.Id).ShouldBe(expected, typed);
        }
    }

    private static ArticleRecord Article(int number)
    {
        var article = Sheet.Record($"a{number}", $"题目{number}\n正文", null, 1,
            [.. Enumerable.Range(0, 20).SelectMany(i => new (string, string, string?, string?)[]
            {
                ($"organization/名{(number * 7) + i}院", "name", null, $"名{(number * 7) + i}院"), ("", "MENTIONS", $"organization/名{(number * 7) + i}院", $"科室{number}{i}"),
            })]);
        return article with { Article = article.Article with { PublishedOn = new PartialDate(2024, 1, 1 + (number % 30)) } };
    }

    private async Task<SqliteGraphStore> OpenAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));
        await store.OpenAsync(None);
        return store;
    }
}
