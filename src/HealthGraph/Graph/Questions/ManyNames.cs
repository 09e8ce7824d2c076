using System.Numerics;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>
/// Pages of the nodes of very many names, such as all that hold 医疗: nodes are taken in the order of their articles, which the view has, and only those that a page
/// shows are looked at. What grows with the names is to go through them once, a few nanoseconds each.
/// </summary>
/// <param name="view">The graph.</param>
/// <param name="kinds">Kinds as bits.</param>
/// <param name="found">The names.</param>
internal sealed class ManyNames(GraphView view, uint kinds, List<(NameTable Names, List<NameHit> Hits)> found)
{
    /// <summary>A page, most articles first, then by id.</summary>
    /// <param name="after">Articles and id of the last one of the page before; null for the first page.</param>
    /// <param name="most">The most.</param>
    public List<NamePlace> After((int Articles, string Id)? after, int most)
    {
        var (page, walks) = (new List<NamePlace>(), Walks(after));
        while (page.Count < most && Next(walks, most) is { Count: > 0 } some)
        {
            // Of a few the name is not one by which the view knows them.
            var batch = new BitSet(view.Snapshot.Nodes);
            some.ForEach(batch.Add);
            var places = NameSearch.Distinct(view, found, kinds, batch);
            places.Sort((a, b) => NamePlace.Compare(view, a, b));
            page.AddRange(places.Take(most - page.Count));
        }

        return page;
    }

    /// <summary>A walk for each kind that was found, before the first that is wanted.</summary>
    private List<Walk> Walks((int Articles, string Id)? after)
    {
        var (marked, seen) = (new BitSet(view.Snapshot.Nodes), 0u);
        foreach (var (_, hits) in found)
        {
            foreach (var hit in hits)
            {
                var node = view.Snapshot.Resolved.Canonical(hit.Node);
                if (node >= 0)
                {
                    marked.Add(node);
                    seen |= 1u << view.Tables.Nodes.Kind(node);
                }
            }
        }

        var walks = new List<Walk>();
        for (var left = seen & kinds; left != 0; left &= left - 1)
        {
            var ranked = view.Orders.Ranked(BitOperations.TrailingZeroCount(left));
            walks.Add(new Walk(ranked, marked, after is { } last ? Place(ranked, last) : 0));
        }

        return walks;
    }

    /// <summary>The next nodes of all kinds, in order.</summary>
    private List<int> Next(List<Walk> walks, int most)
    {
        var next = new List<int>();
        while (next.Count < most)
        {
            Walk? best = null;
            foreach (var walk in walks)
            {
                best = walk.Node >= 0 && (best is null || Compare(walk.Node, best.Node) < 0) ? walk : best;
            }

            if (best is null)
            {
                break;
            }

            next.Add(best.Node);
            best.Advance();
        }

        return next;
    }

    private int Compare(int one, int other) => ArticleSlots.Count(view, other).CompareTo(ArticleSlots.Count(view, one)) is var order and not 0 ? order : NodeOrder.ById(view.Tables, one, other);

    /// <summary>The place of the first node that comes after one.</summary>
    private int Place(int[] ranked, (int Articles, string Id) last)
    {
        var (low, high) = (0, ranked.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var articles = ArticleSlots.Count(view, ranked[middle]);
            var isAfter = articles != last.Articles ? articles < last.Articles : string.CompareOrdinal(view.Tables.Nodes.Id(ranked[middle]), last.Id) > 0;
            (low, high) = isAfter ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Goes through the nodes of a kind that are marked.</summary>
    private sealed class Walk
    {
        private readonly int[] ranked;
        private readonly BitSet marked;
        private int place;

        public Walk(int[] ranked, BitSet marked, int from)
        {
            (this.ranked, this.marked, place) = (ranked, marked, from - 1);
            Advance();
        }

        /// <summary>The node at hand; -1 at the end.</summary>
        public int Node { get; private set; }

        /// <summary>Goes to the next.</summary>
        public void Advance()
        {
            do
            {
                place++;
            }
            while (place < ranked.Length && !marked[ranked[place]]);
            Node = place < ranked.Length ? ranked[place] : -1;
        }
    }
}
