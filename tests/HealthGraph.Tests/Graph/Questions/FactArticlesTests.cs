using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Questions;

/// <summary>The articles that state a fact are those that the store has statements of.</summary>
public sealed class FactArticlesTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(21, null, true)]
    [InlineData(22, null, false)]
    [InlineData(23, "2024-01-18", true)]
    [InlineData(24, "2024", false)]
    public async Task Newest_OfEveryFact_AreThoseOfTheStoresStatements(int seed, string? asOf, bool isDecided)
    {
        await using var store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));
        await store.OpenAsync(None);
        var records = new GeneratedGraph(seed).Records(70);
        await store.WriteAsync(records, None);
        await store.WriteResolutionAsync(isDecided ? GeneratedGraph.Decisions : Resolution.None, None);
        using var index = new GraphIndex();
        var view = (await index.CatchUpAsync(store, None)).View.AsOf(PartialDate.TryParse(asOf));
        var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var node in records.SelectMany(r => r.Statements).SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var statement in await store.StatementsAsync(new StatementQuery([node]) { Limit = 10_000, AsOf = PartialDate.TryParse(asOf) }, None))
            {
                statements[statement.Id] = statement;
            }
        }

        var asked = 0;
        foreach (var fact in statements.Values.SelectMany(Questions).Distinct())
        {
            var expected = statements.Values.Where(s => Fits(s, fact)).Select(s => s.ArticleId).Distinct(StringComparer.Ordinal).Select(a => view.Article(a)!)
                .OrderByDescending(a => a.Date).ThenBy(a => a.Id, StringComparer.Ordinal).Select(a => a.Id).ToList();
            if (FactArticles.Newest(view, fact) is { } found)
            {
                found.Select(a => a.Id).ShouldBe(expected.Take(fact.First), fact.ToString());
                asked++;
            }
            else
            {
                // Only where an end was set right does the view not know: who else is about it is for the store to say.
                (isDecided && fact is { Subject: null, Predicate: "TOOK_PLACE_IN" }).ShouldBeTrue(fact.ToString());
            }
        }

        asked.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Newest_OfWhatIsNotThere_IsNotKnown()
    {
        await using var store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));
        await store.OpenAsync(None);
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院")], None);
        using var index = new GraphIndex();
        var view = (await index.CatchUpAsync(store, None)).View;
        FactArticles.Newest(view, new FactQuestion("organization/乙医院", "name", null, null, 1)).ShouldBeNull();
        FactArticles.Newest(view, new FactQuestion("organization/甲医院", "noPredicate", null, null, 1)).ShouldBeNull();
        FactArticles.Newest(view, new FactQuestion("organization/甲医院", "name", null, "丙医院", 1)).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => FactArticles.Newest(view, new FactQuestion("organization/甲医院", "name", null, null, 0)));
    }

    private static IEnumerable<FactQuestion> Questions(Statement s)
    {
        yield return new FactQuestion(s.Subject, s.Predicate, s.Object, s.Value, 1);
        yield return new FactQuestion(s.Subject, s.Predicate, s.Object, null, 3);
        if (s.Object is not null)
        {
            yield return new FactQuestion(null, s.Predicate, s.Object, null, 2);
        }
    }

    private static bool Fits(Statement s, FactQuestion fact) => s.Predicate == fact.Predicate && (fact.Subject is null || s.Subject == fact.Subject)
        && (fact.Object is null || s.Object == fact.Object) && (fact.Value is null || s.Value == fact.Value);
}
