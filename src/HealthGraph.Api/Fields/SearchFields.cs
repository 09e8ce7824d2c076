using HealthGraph.Api.Evidence;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.Paging;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>Search in names, aliases and texts, and suggestions: the store finds, the graph in memory says what the finds are.</summary>
internal sealed class SearchFields(GraphIndex index, StoreLoaders store)
{
    private const int Least = 2;
    private const int MostCandidates = 500;
    private const int MostHits = 100;
    private const string NamesEnd = "names";

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddAsyncResolver<QueryRoot?, Connection>("Query", "search", (r, c) => SearchAsync(QueryRoot.Of(r, index, c), c));
        builder.AddAsyncResolver<QueryRoot?, IReadOnlyList<SuggestionItem>>("Query", "suggest", (r, c) => SuggestAsync(QueryRoot.Of(r, index, c), c));
        builder.BindType<SuggestionItem>("Suggestion");
        builder.BindType<SearchHit>("SearchHit");
    }

    /// <summary>Nodes by name first, then articles by text; a cursor says which of the two it is in, and the last id.</summary>
    private async ValueTask<Connection> SearchAsync(GraphView view, FieldContext context)
    {
        var (words, types) = (Words(context), context.Argument<IReadOnlyList<string>>("types"));
        var size = context.Argument<int>("first") is >= 1 and <= MostHits and var given ? given : throw new GraphQLException("first: give 1 to 100.", "INVALID_PAGE");
        var after = context.Argument<string>("after") is { } text ? Cursor.Parse(text, NamesEnd, 2) : null;
        var hits = new List<SearchHit>();
        var asksNames = types is null || types.Any(t => t is not "ARTICLE");
        if (asksNames && after?.Values[0] is not "text")
        {
            await AddNamesAsync(view, words, types, after?.Values[1], size + 1, hits, context.Cancellation);
        }

        if (hits.Count <= size && (types is null || types.Contains("ARTICLE", StringComparer.Ordinal)))
        {
            await AddTextsAsync(view, words, after?.Values[0] is "text" ? after.Values[1] : null, size + 1 - hits.Count, hits, context.Cancellation);
        }

        var page = hits.Take(size).ToList();
        var info = new PageInfo(hits.Count > size, after is not null, page.Count == 0 ? null : page[0].Cursor, page.Count == 0 ? null : page[^1].Cursor);
        return new Connection(page, info, h => ((SearchHit)h).Cursor, () => throw new GraphQLException("A search does not count all that it could find: ask for pages.", "NOT_COUNTED"));
    }

    private async Task AddNamesAsync(GraphView view, string words, IReadOnlyList<string>? types, string? after, int room, List<SearchHit> hits, CancellationToken cancellation)
    {
        // A few more than are shown: some may be of another kind, or not be in this view.
        for (var limit = Math.Min(room * 3, MostCandidates); room > hits.Count; limit = MostCandidates)
        {
            var found = await store.Reader.SearchNamesAsync(words, limit, after, cancellation);
            foreach (var summary in found.Where(f => f.Type is not "Article" && (types is null || types.Contains(f.Type.ToUpperInvariant(), StringComparer.Ordinal))))
            {
                if (hits.Count < room && view.Node(summary.Id) is { } node && SearchHit.OfName(node, words) is { } hit)
                {
                    hits.Add(hit);
                }
            }

            if (found.Count < limit)
            {
                return;
            }

            after = found[^1].Id;
        }
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

    private async ValueTask<IReadOnlyList<SuggestionItem>> SuggestAsync(GraphView view, FieldContext context)
    {
        var (text, types) = ((context.Argument<string>("text") ?? "").Trim(), context.Argument<IReadOnlyList<string>>("types"));
        var first = context.Argument<int>("first") is >= 1 and <= 50 and var given ? given : throw new GraphQLException("first: give 1 to 50.", "INVALID_PAGE");
        if (text.Length == 0)
        {
            return [];
        }

        // Names from memory; aliases, which only the store can find quickly, where there are too few of them.
        var kinds = QuestionFields.Kinds(types) ?? GraphSchema.EntityKinds;
        var named = Suggestions.For(view, text, kinds, first);
        var found = named.Count < first ? await store.Reader.SearchNamesAsync(text, MostCandidates, null, context.Cancellation) : [];
        var called = found.Where(f => kinds.Contains(f.Type, StringComparer.Ordinal)).Select(f => view.Node(f.Id)).OfType<NodeView>();
        return [.. named.Concat(called).Distinct().Select(n => SuggestionItem.Of(n, text)).OfType<SuggestionItem>()
            .OrderBy(s => s.Text.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenByDescending(s => s.Node.ArticleCount).ThenBy(s => s.Node.Id, StringComparer.Ordinal).Take(first)];
    }

    private static string Words(FieldContext context)
    {
        var words = (context.Argument<string>("text") ?? "").Trim();
        return words.Length >= Least ? words : throw new GraphQLException("text: give two characters or more.", "INVALID_INPUT");
    }
}
