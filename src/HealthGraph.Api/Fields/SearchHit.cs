using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Fields;

/// <summary>Something that a search found.</summary>
/// <param name="Node">What: a node or an article.</param>
/// <param name="Matched"><c>name</c>, <c>alias</c> or <c>text</c>.</param>
/// <param name="Passage">The words around, or the name.</param>
/// <param name="Start">Where the words begin in the passage; -1 where they stand apart.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="Cursor">Where it lies.</param>
internal sealed record SearchHit(object Node, string Matched, string Passage, int Start, int End, string Cursor)
{
    /// <summary>A node whose name or alias holds the words.</summary>
    public static SearchHit OfName(NameMatch match, string words) => new(
        QueryFields.Shown(match.Node)!, match.IsName ? "name" : "alias", match.Text, match.Start, match.Start + words.Length,
        new SearchCursor(false, match.Node.ArticleCount, match.Node.Id).ToString());

    /// <summary>An article whose text holds the words.</summary>
    public static SearchHit OfText(ArticleView article, TextMatch match, string words)
    {
        var first = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        var at = At(match.Sentence, first);
        return new SearchHit(article, "text", match.Sentence, at, at < 0 ? -1 : at + first.Length, new SearchCursor(true, 0, article.Id).ToString());
    }

    private static int At(string text, string words) => text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
}
