using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Goes from a node to its neighbours, and no further than a question may cost.</summary>
/// <param name="view">The graph.</param>
/// <param name="kinds">Only to nodes of these kinds; null for all but articles. With articles, a mention is a link.</param>
/// <param name="predicates">Only over these edges; null for all.</param>
/// <param name="most">How many links may be looked at in all.</param>
internal sealed class LinkWalk(GraphView view, IReadOnlyCollection<string>? kinds, IReadOnlyCollection<string>? predicates, int most)
{
    private int left = most;

    /// <summary>Whether links were left out since there were too many.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The links of a node whose other end may be gone to, most supported first within each predicate.</summary>
    /// <param name="node">The node.</param>
    /// <param name="always">A node that may be gone to whatever its kind, or null.</param>
    public IEnumerable<Link> From(NodeView node, NodeView? always = null)
    {
        foreach (var link in Links(node))
        {
            if (left-- <= 0)
            {
                IsCut = true;
                yield break;
            }

            var other = link.Other(node);
            if (Allows(other) || other.Equals(always))
            {
                yield return link;
            }
        }
    }

    /// <summary>Whether nodes of this kind may be gone to.</summary>
    public bool Allows(NodeView node) => kinds?.Contains(node.Kind, StringComparer.Ordinal) ?? node.Kind is not "Article";

    private IEnumerable<Link> Links(NodeView node)
    {
        foreach (var edge in node.Edges)
        {
            if (predicates?.Contains(edge.Predicate, StringComparer.Ordinal) != false)
            {
                yield return Link.Of(edge);
            }
        }

        if (kinds?.Contains("Article", StringComparer.Ordinal) == true && predicates?.Contains("MENTIONS", StringComparer.Ordinal) != false)
        {
            foreach (var mention in Mentions(node))
            {
                yield return mention;
            }
        }
    }

    private IEnumerable<Link> Mentions(NodeView node)
    {
        if (node.Kind is "Article")
        {
            return view.Article(node.Id) is { } article ? article.Mentions.Select(m => new Link(node, "MENTIONS", m.Node, null, 1, article.Date, article.Date)) : [];
        }

        return node.Articles.Where(a => a.Node is not null && ArticleNodes.Times(view, a.Slot).ContainsKey(node.Number))
            .Select(a => new Link(a.Node!, "MENTIONS", node, null, 1, a.Date, a.Date));
    }
}
