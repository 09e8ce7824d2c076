using HealthGraph.Graph;

namespace HealthGraph.Api.Evidence;

/// <summary>The text of an article in one request: split into sentences once, however many are asked for.</summary>
internal sealed class ArticleText(ArticleNode article)
{
    private SentenceFinder? sentences;

    /// <summary>The article as the store keeps it.</summary>
    public ArticleNode Article { get; } = article;

    /// <summary>The sentence around the start of a span, on one line.</summary>
    public string SentenceAt(TextSpan span) => Holds(span) ? (sentences ??= new SentenceFinder(Article.Text)).At(span) : "";

    /// <summary>The words of a span; empty where the text is another by now.</summary>
    public string Words(TextSpan span) => Holds(span) ? span.Of(Article.Text) : "";

    /// <summary>Texts by article id, one call for all.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, ArticleText>> OfAsync(IGraphReader reader, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        (await reader.ArticlesAsync(ids, cancellation)).ToDictionary(a => a.Id, a => new ArticleText(a), StringComparer.Ordinal);

    private bool Holds(TextSpan span) => span.End <= Article.Text.Length;
}
