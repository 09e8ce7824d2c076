using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Which pairs of nodes articles mention together.</summary>
/// <remarks>
/// A pair occurs no more often than either of its nodes: so only the most frequent nodes are paired, and more of them as long as one that was
/// left out could still be in a better pair. The answer is exact as long as that ends within the bound.
/// </remarks>
public static class CoOccurrence
{
    private const int Fewest = 256;
    private const int Most = 4096;

    /// <summary>The pairs that most articles mention together, then by the ids of both.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">Of what kinds, in which articles.</param>
    /// <exception cref="ArgumentException">A bound is out of its range.</exception>
    public static IReadOnlyList<NodePair> Pairs(GraphView view, CoOccurrenceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        Bounds.Check(question.First, 1, 500, nameof(question));
        return view.Remember<IReadOnlyList<NodePair>>(question, () => Counted(view, question));
    }

    private static List<NodePair> Counted(GraphView view, CoOccurrenceQuestion question)
    {
        var (kind, other) = (NodeKind.Place(question.Kind), NodeKind.Place(question.OtherKind));
        var articles = ArticleScope.Of(view, question.Articles).Select(s => (Day: view.DayOf(s), Nodes: Mentioned(view, s, kind, other))).Where(a => a.Nodes.Length > 1).ToList();
        var frequency = new Dictionary<int, int>();
        foreach (var node in articles.SelectMany(a => a.Nodes))
        {
            frequency[node] = frequency.GetValueOrDefault(node) + 1;
        }

        var ranked = frequency.OrderByDescending(f => f.Value).ToList();
        for (var taken = Fewest; ; taken *= 4)
        {
            var pairs = Count(view, articles, ranked.Take(taken).Select(f => f.Key).ToHashSet(), kind, other);
            var best = Best(view, pairs, question.First);
            if (taken >= ranked.Count || taken >= Most || (best.Count == question.First && best[^1].Articles > ranked[taken].Value))
            {
                return best;
            }
        }
    }

    private static int[] Mentioned(GraphView view, int slot, int kind, int other) =>
        [.. ArticleNodes.Times(view, slot).Keys.Where(n => view.Tables.Nodes.Kind(n) is var k && (k == kind || k == other))];

    private static Dictionary<(int Node, int Other), DayCount> Count(
        GraphView view, List<(int Day, int[] Nodes)> articles, HashSet<int> taken, int kind, int other)
    {
        var pairs = new Dictionary<(int Node, int Other), DayCount>();
        foreach (var (day, nodes) in articles)
        {
            var wanted = Array.FindAll(nodes, taken.Contains);
            foreach (var a in wanted)
            {
                foreach (var b in wanted)
                {
                    if (view.Tables.Nodes.Kind(a) == kind && view.Tables.Nodes.Kind(b) == other && (kind != other || a < b))
                    {
                        pairs[(a, b)] = pairs.GetValueOrDefault((a, b)).With(day);
                    }
                }
            }
        }

        return pairs;
    }

    private static List<NodePair> Best(GraphView view, Dictionary<(int Node, int Other), DayCount> pairs, int first)
    {
        // As many as could be among the first, whatever their ids.
        var least = pairs.Values.Select(p => p.Count).OrderDescending().Skip(first - 1).FirstOrDefault();
        return [.. pairs.Where(p => p.Value.Count >= least).Select(p => Made(view, p.Key, p.Value))
            .OrderByDescending(p => p.Articles).ThenBy(p => p.Node.Id, StringComparer.Ordinal).ThenBy(p => p.Other.Id, StringComparer.Ordinal).Take(first)];
    }

    private static NodePair Made(GraphView view, (int Node, int Other) pair, DayCount count)
    {
        var sameKind = view.Tables.Nodes.Kind(pair.Node) == view.Tables.Nodes.Kind(pair.Other);
        var (one, two) = sameKind && NodeOrder.ById(view.Tables, pair.Node, pair.Other) > 0 ? (pair.Other, pair.Node) : pair;
        return new NodePair(new NodeView(view, one), new NodeView(view, two), count.Count, DateNumber.ToDate(count.First), DateNumber.ToDate(count.Last));
    }
}
