using HealthGraph.Api.Paging;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Fields;

/// <summary>A page of what a search finds; all of it is counted only where that is asked for.</summary>
/// <param name="hits">The page.</param>
/// <param name="pageInfo">Where it lies.</param>
/// <param name="view">The graph that is searched.</param>
/// <param name="words">What is searched for.</param>
/// <param name="names">The names that were found.</param>
/// <param name="asksTexts">Texts are searched too.</param>
internal sealed class SearchPage(IReadOnlyList<SearchHit> hits, PageInfo pageInfo, GraphView view, string words, NameSearch names, bool asksTexts)
    : Connection(hits, pageInfo, h => ((SearchHit)h).Cursor, () => names.Count)
{
    private const int TextsACall = 1000;
    private const int MostTexts = 1000;

    private readonly Lock once = new();
    private Task<(int Count, bool IsExact)>? counting;

    /// <summary>How many there are on all pages: all names, and the texts as far as the first 1,000; whether that is all. Counted once.</summary>
    public Task<(int Count, bool IsExact)> CountAsync(IGraphReader reader, CancellationToken cancellation)
    {
        lock (once)
        {
            return counting ??= CountTextsAsync(reader, cancellation);
        }
    }

    private async Task<(int Count, bool IsExact)> CountTextsAsync(IGraphReader reader, CancellationToken cancellation)
    {
        var (texts, looked, more, after) = (0, 0, asksTexts, (string?)null);
        while (more && looked < MostTexts)
        {
            var found = await reader.SearchTextAsync(words, TextsACall, after, cancellation);
            texts += found.Count(m => view.Article(m.ArticleId) is not null);
            looked += found.Count;
            more = found.Count == TextsACall;
            after = more ? found[^1].ArticleId : null;
        }

        return (names.Count + texts, !more);
    }
}
