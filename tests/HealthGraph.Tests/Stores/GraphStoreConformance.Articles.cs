using HealthGraph.Graph;

namespace HealthGraph.Tests.Stores;

/// <summary>What every store must do when it is asked about some articles.</summary>
public abstract partial class GraphStoreConformance
{
    [StoreFact]
    public async Task Statements_OfSomeArticles_AreThoseOfAllWithoutTheOthers()
    {
        var records = new GeneratedGraph(11).Records(16);
        await store.WriteAsync(records, None);
        await store.WriteResolutionAsync(GeneratedGraph.Decisions, None);
        var articles = records.Select(r => r.Article.Id).Distinct(StringComparer.Ordinal).ToList();
        var nodes = records.SelectMany(r => r.Statements).SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Distinct(StringComparer.Ordinal)
            .Except(GeneratedGraph.Decisions.Canonical.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        string[] some = [.. articles.Where((_, i) => i % 3 == 0), "article/none"];
        foreach (var ids in nodes.Chunk(4))
        {
            var query = new StatementQuery(ids) { Limit = 10_000 };
            var wanted = (await store.StatementsAsync(query, None)).Where(s => some.Contains(s.ArticleId)).ToList();
            (await store.StatementsAsync(query with { Articles = some }, None)).ShouldBe(wanted);
            (await store.StatementsAsync(query with { Articles = [] }, None)).ShouldBeEmpty();
            (await PagedAsync(query with { Articles = some, Limit = 3 })).ShouldBe(wanted);
        }
    }

    private async Task<List<Statement>> PagedAsync(StatementQuery query)
    {
        var (all, more) = (new List<Statement>(), true);
        while (more)
        {
            var page = await store.StatementsAsync(query, None);
            all.AddRange(page);
            more = page.Count == query.Limit;
            query = more ? query with { After = (page[^1].Predicate, page[^1].ArticleId, page[^1].Id) } : query;
        }

        return all;
    }
}
