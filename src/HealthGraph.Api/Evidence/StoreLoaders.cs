using HealthGraph.Api.Fields;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Evidence;

/// <summary>What requests ask of the store: one call for all that a level of a query asks for, whatever fields it stands in.</summary>
/// <param name="store">What is asked; null while it has not been reached yet.</param>
internal sealed class StoreLoaders(Func<IGraphReader?> store)
{
    /// <summary>The store.</summary>
    /// <exception cref="GraphQLException">It has not been reached yet.</exception>
    public IGraphReader Reader => store() ?? throw QueryRoot.NotReady("The store has not been reached yet.");

    /// <summary>The words that a claim stands on, latest article first.</summary>
    public async ValueTask<IReadOnlyList<EvidenceItem>> EvidenceAsync(IFact fact, int first, FieldContext context)
    {
        if (first < 1)
        {
            return [];
        }

        var view = fact.Graph;
        var loader = context.Loader<EvidenceKey, IReadOnlyList<Statement>>($"evidence {view.KnownBy}", (keys, cancellation) => StatementReading.OfFactsAsync(Reader, view, keys, cancellation));
        return [.. InView(view, await loader.LoadAsync(new EvidenceKey(fact.Key, first)) ?? []).Take(first)];
    }

    /// <summary>Every mention in an article, by its place in the text.</summary>
    public async Task<IReadOnlyList<Statement>> MentionsAsync(string article, FieldContext context) =>
        await context.Loader<string, IReadOnlyList<Statement>>("mentions", (ids, cancellation) => StatementReading.MentionsAsync(Reader, ids, cancellation)).LoadAsync(article) ?? [];

    /// <summary>An article's text; null where the store has it no longer.</summary>
    public Task<ArticleText?> TextAsync(string article, FieldContext context) =>
        context.Loader<string, ArticleText>("texts", (ids, cancellation) => ArticleText.OfAsync(Reader, ids, cancellation)).LoadAsync(article);

    private static IEnumerable<EvidenceItem> InView(GraphView view, IReadOnlyList<Statement> statements)
    {
        var articles = statements.Select(s => s.ArticleId).Distinct(StringComparer.Ordinal)
            .Select(view.Article).OfType<ArticleView>().ToDictionary(a => a.Id, StringComparer.Ordinal);
        return statements.Where(s => articles.ContainsKey(s.ArticleId)).Select(s => new EvidenceItem(articles[s.ArticleId], s))
            .OrderByDescending(e => e.Article.Date).ThenBy(e => e.Article.Id, StringComparer.Ordinal).ThenBy(e => e.Start).ThenBy(e => e.Statement.Id, StringComparer.Ordinal);
    }
}
