using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Evidence;

/// <summary>Asks the store for statements, many nodes a call.</summary>
internal static class StatementReading
{
    private const int PageSize = 10_000;
    private const int MostPages = 20;

    /// <summary>
    /// The statements of many facts, by fact, in the newest articles that make them: as many articles as statements are wanted. One call; another for
    /// facts of which the graph in memory does not know the articles, and more where the nodes have more statements than a page holds.
    /// </summary>
    public static async ValueTask<IReadOnlyDictionary<EvidenceKey, IReadOnlyList<Statement>>> OfFactsAsync(
        IGraphReader reader, GraphView view, IReadOnlyList<EvidenceKey> keys, CancellationToken cancellation)
    {
        var known = keys.ToDictionary(k => k, k => FactArticles.Newest(view, new FactQuestion(k.Fact.Subject, k.Fact.Predicate, k.Fact.Object, k.Fact.Value, k.First)));
        var found = new Dictionary<EvidenceKey, IReadOnlyList<Statement>>();
        foreach (var part in keys.GroupBy(k => known[k] is not null))
        {
            List<string>? articles = part.Key ? [.. part.SelectMany(k => known[k]!).Select(a => a.Id).Distinct(StringComparer.Ordinal)] : null;
            var statements = await OfFactsAsync(reader, [.. part.Select(k => k.Fact).Distinct()], articles, view.KnownBy, cancellation);
            foreach (var key in part)
            {
                found.Add(key, statements[key.Fact]);
            }
        }

        return found;
    }

    private static async ValueTask<Dictionary<FactKey, List<Statement>>> OfFactsAsync(
        IGraphReader reader, IReadOnlyList<FactKey> facts, List<string>? articles, PartialDate? asOf, CancellationToken cancellation)
    {
        var query = new StatementQuery(Anchors.Of(facts))
        {
            Predicates = [.. facts.Select(f => f.Predicate).Distinct(StringComparer.Ordinal)], Articles = articles, AsOf = asOf, Limit = PageSize,
        };
        var wanted = facts.ToLookup(f => f.Predicate, StringComparer.Ordinal);
        var found = facts.ToDictionary(f => f, _ => new List<Statement>());
        await foreach (var statement in AllAsync(reader, query, cancellation))
        {
            foreach (var fact in wanted[statement.Predicate])
            {
                if (Fits(statement, fact))
                {
                    found[fact].Add(statement);
                }
            }
        }

        return found;
    }

    /// <summary>Every mention in some articles, by article, by place in its text.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<Statement>>> MentionsAsync(
        IGraphReader reader, IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        var wanted = articles.ToHashSet(StringComparer.Ordinal);
        var found = articles.ToDictionary(a => a, _ => new List<Statement>(), StringComparer.Ordinal);
        await foreach (var statement in AllAsync(reader, new StatementQuery(articles) { Articles = articles, Predicates = ["MENTIONS"], Limit = PageSize }, cancellation))
        {
            if (statement.Object is not null && wanted.Contains(statement.Subject))
            {
                found[statement.Subject].Add(statement);
            }
        }

        return found.ToDictionary(
            f => f.Key,
            f => (IReadOnlyList<Statement>)[.. f.Value.OrderBy(s => s.Span.Start).ThenBy(s => s.Id, StringComparer.Ordinal)],
            StringComparer.Ordinal);
    }

    /// <summary>The statements of some nodes, page by page.</summary>
    public static async IAsyncEnumerable<Statement> AllAsync(
        IGraphReader reader, StatementQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await reader.StatementsAsync(query, cancellation);
            foreach (var statement in page)
            {
                yield return statement;
            }

            if (page.Count < query.Limit)
            {
                yield break;
            }

            var last = page[^1];
            query = query with { After = (last.Predicate, last.ArticleId, last.Id) };
        }
    }

    private static bool Fits(Statement statement, FactKey fact) =>
        (fact.Subject is null || string.Equals(statement.Subject, fact.Subject, StringComparison.Ordinal))
        && (fact.Object is null || string.Equals(statement.Object, fact.Object, StringComparison.Ordinal))
        && (fact.Value is null || string.Equals(statement.Value, fact.Value, StringComparison.Ordinal));
}
