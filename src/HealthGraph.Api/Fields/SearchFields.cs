using HealthGraph.Api.Evidence;
using HealthGraph.Api.Paging;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>Search in names, aliases and texts, and suggestions: names and aliases from memory, texts from the store.</summary>
internal sealed class SearchFields(GraphIndex index, StoreLoaders store)
{
    private const int Least = 2;
    private const int MostCandidates = 500;
    private const int MostHits = 100;

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddAsyncResolver<QueryRoot?, Connection>("Query", "search", (r, c) => SearchAsync(QueryRoot.Of(r, index, c), c));
        builder.AddResolver<QueryRoot?, IReadOnlyList<Suggestion>>("Query", "suggest", (r, c) => Suggest(QueryRoot.Of(r, index, c), c));
        builder.AddAsyncResolver<SearchPage, int>("SearchConnection", "totalCount", async (p, c) => (await p.CountAsync(store.Reader, c.Cancellation)).Count);
        builder.AddAsyncResolver<SearchPage, bool>("SearchConnection", "isTotalCountExact", async (p, c) => (await p.CountAsync(store.Reader, c.Cancellation)).IsExact);
        builder.BindType<Suggestion>("Suggestion");
        builder.AddResolver<Suggestion, object?>("Suggestion", "node", (s, _) => QueryFields.Shown(s.Node));
        builder.BindType<SearchHit>("SearchHit");
    }

    /// <summary>Nodes by name first, then articles by text; a cursor says which of the two it is in, and where.</summary>
    private async ValueTask<Connection> SearchAsync(GraphView view, FieldContext context)
    {
        var (words, kinds) = (Words(context), QuestionFields.Kinds(context.Argument<IReadOnlyList<string>>("types")));
        var size = context.Argument<int>("first") is >= 1 and <= MostHits and var given ? given : throw new GraphQLException("first: give 1 to 100.", "INVALID_PAGE");
        var after = context.Argument<string>("after") is { } text ? SearchCursor.Parse(text) : null;
        var (asksNames, asksTexts) = (kinds is null || kinds.Any(k => k is not "Article"), kinds is null || kinds.Contains("Article", StringComparer.Ordinal));
        var names = NameSearch.For(view, asksNames ? words : "", kinds);
        var hits = new List<SearchHit>();
        if (after is not { IsText: true })
        {
            hits.AddRange(names.Page(after is null ? null : (after.Articles, after.Id), size + 1).Select(m => SearchHit.OfName(m, words)));
        }

        if (hits.Count <= size && asksTexts)
        {
            await AddTextsAsync(view, words, after is { IsText: true } ? after.Id : null, size + 1 - hits.Count, hits, context.Cancellation);
        }

        var page = hits.Take(size).ToList();
        var info = new PageInfo(hits.Count > size, after is not null, page.Count == 0 ? null : page[0].Cursor, page.Count == 0 ? null : page[^1].Cursor);
        return new SearchPage(page, info, view, words, names, asksTexts);
    }

    private async Task AddTextsAsync(GraphView view, string words, string? after, int room, List<SearchHit> hits, CancellationToken cancellation)
    {
        for (var most = hits.Count + room; hits.Count < most;)
        {
            var limit = Math.Min(MostCandidates, most - hits.Count);
            var found = await store.Reader.SearchTextAsync(words, limit, after, cancellation);
            hits.AddRange(found.Where(_ => hits.Count < most).Select(m => (Match: m, Article: view.Article(m.ArticleId))).Where(m => m.Article is not null).Select(m => SearchHit.OfText(m.Article!, m.Match, words)));
            if (found.Count < limit)
            {
                return;
            }

            after = found[^1].ArticleId;
        }
    }

    private static IReadOnlyList<Suggestion> Suggest(GraphView view, FieldContext context)
    {
        var first = context.Argument<int>("first") is >= 1 and <= 50 and var given ? given : throw new GraphQLException(FormattableString.Invariant($"first: {context.Argument<int>("first")} is not between 1 and 50."), "INVALID_PAGE");
        return Suggestions.For(view, context.Argument<string>("text") ?? "", QuestionFields.Kinds(context.Argument<IReadOnlyList<string>>("types")), first);
    }

    private static string Words(FieldContext context)
    {
        var words = (context.Argument<string>("text") ?? "").Trim();
        return words.Length >= Least ? words : throw new GraphQLException("text: give two characters or more.", "INVALID_INPUT");
    }
}
