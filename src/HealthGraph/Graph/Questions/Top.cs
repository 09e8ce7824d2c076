using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Nodes ranked by how much there is about them.</summary>
public static class Top
{
    /// <summary>The nodes that stand first, then by id; those with nothing to count are left out. Kept for the view.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">Of which kind, by what, in which articles.</param>
    /// <exception cref="ArgumentException">A bound is out of its range.</exception>
    public static IReadOnlyList<RankedNode> Of(GraphView view, TopQuestion question)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        Bounds.Check(question.First, 1, 500, nameof(question));
        return view.Remember<IReadOnlyList<RankedNode>>(question, () => Counted(view, question));
    }

    private static List<RankedNode> Counted(GraphView view, TopQuestion question)
    {
        var kind = NodeKind.Place(question.Kind);
        if (kind < 0)
        {
            return [];
        }

        if (question.By is TopBy.Articles && question.Articles == ArticleFilter.None)
        {
            return [.. view.Nodes(question.Kind).Where(n => Fits(n, question)).Take(question.First).Select(n => new RankedNode(n, n.ArticleCount))];
        }

        var counts = NodeCounts.Of(view, kind, question.By, ArticleScope.Of(view, question.Articles));
        return NodeRanking.Best(view, counts.Where(c => c.Count > 0 && (question.Type is null || Fits(new NodeView(view, c.Node), question))), question.First);
    }

    private static bool Fits(NodeView node, TopQuestion question) => question.Type is null || string.Equals(node.Type, question.Type, StringComparison.Ordinal);
}
