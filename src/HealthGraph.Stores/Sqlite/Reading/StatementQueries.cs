using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads of statements.</summary>
internal static class StatementQueries
{
    /// <summary>One page, with canonical ids; statements about what was decided to be no entity are left out.</summary>
    /// <remarks>
    /// The articles are walked in the order of the page, and only as many unpacked as it takes to fill it. Where the query names them, they are looked
    /// up by their ids; else the postings of the nodes lead to them, and the reading of those grows with the articles: some fifteen bytes each.
    /// </remarks>
    public static IReadOnlyList<Statement> Of(SqliteConnection connection, StatementQuery query)
    {
        if (query.Limit is < 1 or > 10_000)
        {
            throw new ArgumentException($"The limit {query.Limit} is not between 1 and 10,000.", nameof(query));
        }

        var ids = query.NodeIds.ToHashSet(StringComparer.Ordinal);
        using var view = new GraphView(connection);
        using var articles = new ArticleRows(connection, view, query.AsOf);
        var members = view.Members(ids);
        IArticleWalk walk = query.Articles is { } named ? new NamedArticles(connection, named) : new PostingMerge(connection, [.. members, .. view.CorrectedTo(ids).Except(members)]);
        var selection = new StatementSelection(view, members, ids, again: query.Articles is not null);
        var page = new List<Statement>();
        foreach (var (key, text) in Predicates(view, query, walk.Bits))
        {
            Fill(page, key, text, query, walk, articles, selection);
            if (page.Count >= query.Limit)
            {
                break;
            }
        }

        return page.Count > query.Limit ? page.GetRange(0, query.Limit) : page;
    }

    /// <summary>The predicates that there are and that are asked for, from that of the page before on.</summary>
    private static IEnumerable<KeyValuePair<int, string>> Predicates(GraphView view, StatementQuery query, ulong bits) => view.Predicates
        .Where(p => (bits & Posting.Bit(p.Key)) != 0 && (query.Predicates is null || query.Predicates.Contains(p.Value, StringComparer.Ordinal)))
        .Where(p => query.After is not { } after || string.CompareOrdinal(p.Value, after.Predicate) >= 0)
        .OrderBy(p => p.Value, StringComparer.Ordinal);

    private static void Fill(List<Statement> page, int predicate, string text, StatementQuery query, IArticleWalk walk, ArticleRows articles,
        StatementSelection selection)
    {
        var after = query.After is { } last && string.Equals(last.Predicate, text, StringComparison.Ordinal) ? last : default;
        var from = after.ArticleId is { } id ? Posting.OrderOf(id) : 0;
        foreach (var (_, keys) in walk.Walk(Posting.Bit(predicate), from))
        {
            foreach (var article in articles.Sorted(keys).Select(articles.Find).OfType<PackedArticle>())
            {
                page.AddRange(selection.Of(article, predicate).Where(s => after.Id is null || Compare(s, after) > 0));
            }

            if (page.Count >= query.Limit)
            {
                return;
            }
        }
    }

    private static int Compare(Statement statement, (string Predicate, string ArticleId, string Id) after) =>
        string.CompareOrdinal(statement.ArticleId, after.ArticleId) is var order and not 0 ? order : string.CompareOrdinal(statement.Id, after.Id);
}
