using HealthGraph.Api.Paging;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;

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
    private const string Signature = "names";

    /// <summary>A node whose name or alias holds the words; null where neither does in this view.</summary>
    public static SearchHit? OfName(NodeView node, string words)
    {
        var cursor = new Cursor(Signature, ["name", node.Id]).ToString();
        var name = node.Name;
        if (At(name, words) is >= 0 and var at)
        {
            return new SearchHit(QueryFields.Shown(node)!, "name", name, at, at + words.Length, cursor);
        }

        var alias = node.Aliases.Select(a => a.Text).FirstOrDefault(a => At(a, words) >= 0);
        return alias is null ? null : new SearchHit(QueryFields.Shown(node)!, "alias", alias, At(alias, words), At(alias, words) + words.Length, cursor);
    }

    /// <summary>An article whose text holds the words.</summary>
    public static SearchHit OfText(ArticleView article, TextMatch match, string words)
    {
        var first = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        var at = At(match.Sentence, first);
        return new SearchHit(article, "text", match.Sentence, at, at < 0 ? -1 : at + first.Length, new Cursor(Signature, ["text", article.Id]).ToString());
    }

    private static int At(string text, string words) => text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
}
