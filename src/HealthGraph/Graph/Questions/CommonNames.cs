using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>
/// Finds the best of very many names that fit alike, such as all that hold 医院, without counting the articles of each: nodes are looked at in the order of their
/// articles, which the view has, until no further one can be among the best.
/// </summary>
internal static class CommonNames
{
    /// <summary>Takes names into account.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="names">The table that they stand in.</param>
    /// <param name="hits">The names; all that are not better by their fit.</param>
    /// <param name="kinds">Kinds as bits.</param>
    /// <param name="ranking">Where they go.</param>
    public static void Add(GraphView view, NameTable names, List<NameHit> hits, uint kinds, NameRanking ranking)
    {
        var (nodes, marked) = (new int[hits.Count], new BitSet(view.Snapshot.Nodes));
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = view.Snapshot.Resolved.Canonical(hits[i].Node);
            if (nodes[i] >= 0)
            {
                marked.Add(nodes[i]);
            }
        }

        var walks = Enumerable.Range(0, GraphSchema.NodeKinds.Count).Where(k => (kinds >> k & 1) != 0)
            .Select(k => view.Orders.Ranked(k).Where(n => marked[n]).GetEnumerator()).ToList();
        for (var best = Next(walks, ranking); best.Count > 0; best = Next(walks, ranking))
        {
            for (var i = 0; i < nodes.Length; i++)
            {
                if (nodes[i] >= 0 && best.Contains(nodes[i]))
                {
                    ranking.Add(names, hits[i]);
                }
            }
        }
    }

    /// <summary>The next few nodes of each kind; none of a kind whose next one cannot be among the best.</summary>
    private static HashSet<int> Next(List<IEnumerator<int>> walks, NameRanking ranking)
    {
        var next = new HashSet<int>();
        foreach (var walk in walks)
        {
            for (var i = 0; i < ranking.Most && walk.MoveNext() && ranking.MayEnter(NameFit.Holds, walk.Current); i++)
            {
                next.Add(walk.Current);
            }
        }

        return next;
    }
}
