using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads of statements.</summary>
internal static class StatementQueries
{
    /// <summary>One page, with canonical ids; statements about what was decided to be no entity are left out.</summary>
    /// <remarks>
    /// The postings of the nodes are walked in the order of the page, and only as many articles unpacked as it takes to fill it; what grows
    /// with the number of articles is the reading of the postings, some fifteen bytes each.
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
        var postings = new PostingMerge(connection, [.. members, .. view.CorrectedTo(ids).Except(members)]);
        var selection = new StatementSelection(view, members, ids);
        var page = new List<Statement>();
        foreach (var (key, text) in Predicates(view, query, postings.Bits))
        {
            Fill(page, key, text, query, postings, articles, selection);
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

    private static void Fill(List<Statement> page, int predicate, string text, StatementQuery query, PostingMerge postings, ArticleRows articles,
        StatementSelection selection)
    {
        var after = query.After is { } last && string.Equals(last.Predicate, text, StringComparison.Ordinal) ? last : default;
        var from = after.ArticleId is { } id ? Posting.OrderOf(id) : 0;
        foreach (var (_, keys) in postings.Walk(Posting.Bit(predicate), from))
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
