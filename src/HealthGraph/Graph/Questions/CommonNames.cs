using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>
/// Finds the best of very many names that fit alike, such as all that hold 医院, without looking at each: nodes are looked at in the order of their articles, which the
/// view has, until no further one can be among the best.
/// </summary>
internal static class CommonNames
{
    // Where more texts than these can fit, this is the shorter way; unless those that do fit are all seldom told of.
    private const int Many = 1000;
    private const int MostNodes = 10_000;

    /// <summary>Takes the names of entities into account.</summary>
    /// <returns>Whether all that matter were looked at; if not, the longer way has to be gone.</returns>
    public static bool TryAdd(GraphView view, NamePattern pattern, uint kinds, NameRanking ranking)
    {
        var index = view.Tables.EntityNames;
        if ((kinds & ~NodeKind.Entities) != 0 || index.MostTexts(pattern, view.Snapshot.EntityNames) <= Many)
        {
            return false;
        }

        var walk = new Walk(view, kinds, ranking);
        foreach (var hits in index.FindBy(pattern, walk.Nodes(), view.Snapshot.EntityNames))
        {
            hits.ForEach(h => ranking.Add(index.Names, h));
        }

        return !walk.WasCut;
    }

    /// <summary>Goes through nodes, most articles first, a node of each kind in turn, so that the ranking is soon full of those that are told of most.</summary>
    private sealed class Walk(GraphView view, uint kinds, NameRanking ranking)
    {
        /// <summary>It was given up after many nodes.</summary>
        public bool WasCut { get; private set; }

        /// <summary>The nodes, and after each those that stand for it.</summary>
        public IEnumerable<int> Nodes()
        {
            var open = Enumerable.Range(0, GraphSchema.NodeKinds.Count).Where(k => (kinds >> k & 1) != 0).Select(view.Orders.Ranked).ToList();
            for (var (place, left) = (0, MostNodes); open.Count > 0; place++)
            {
                // What comes later in an order has no more articles.
                open.RemoveAll(o => place >= o.Length || !ranking.MayEnter(NameFit.Holds, o[place]));
                foreach (var order in open)
                {
                    yield return order[place];
                    foreach (var member in view.Snapshot.Resolved.Members(order[place]))
                    {
                        yield return member;
                    }
                }

                left -= open.Count;
                if (left < 0)
                {
                    WasCut = true;
                    yield break;
                }
            }
        }
    }
}
