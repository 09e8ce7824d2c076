using System.Runtime.InteropServices;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Counts what there is about each node of a kind in some articles.</summary>
internal static class NodeCounts
{
    /// <summary>The counts, in no order.</summary>
    public static IEnumerable<(int Node, long Count)> Of(GraphView view, int kind, TopBy by, List<int> articles)
    {
        var (counts, seen) = (new Dictionary<int, long>(), new HashSet<(int, int)>());
        foreach (var slot in articles)
        {
            Add(view, slot, kind, by, counts, seen);
        }

        return counts.Select(c => (c.Key, c.Value));
    }

    private static void Add(GraphView view, int slot, int kind, TopBy by, Dictionary<int, long> counts, HashSet<(int, int)> seen)
    {
        var (tables, resolved, articleNodes) = (view.Tables, view.Snapshot.Resolved, new HashSet<int>());
        var pack = new FactPack(tables.Articles[slot].Facts);
        for (var place = 0; place < pack.Count; place++)
        {
            var raw = pack.Node(place);
            var node = resolved.Canonical(raw);
            if (node < 0 || tables.Nodes.Kind(node) != kind)
            {
                continue;
            }

            // Of two nodes that are one, an article counts once.
            var more = by is TopBy.Articles ? articleNodes.Add(node) ? 1 : 0 : Facts(view, pack, place, raw, node, by, seen);
            if (more > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, node, out _) += more;
            }
        }
    }

    private static int Facts(GraphView view, FactPack pack, int place, int raw, int node, TopBy by, HashSet<(int, int)> seen)
    {
        var (tables, count) = (view.Tables, 0);
        foreach (var fact in pack.Facts(place, tables.Nodes.Local(raw), tables.Predicates.Mentions))
        {
            if (by is TopBy.Mentions)
            {
                count += fact.Predicate == tables.Predicates.Mentions ? fact.Times : 0;
            }
            else if (fact.Way != FactWay.Property && fact.Predicate != tables.Predicates.Mentions
                && view.Snapshot.Resolved.Canonical(fact.Other) is >= 0 and var other && other != node && Counts(tables.Nodes.Kind(other), by)
                && seen.Add((node, other)))
            {
                count++;
            }
        }

        return count;
    }

    private static bool Counts(int kind, TopBy by) => by is TopBy.Events ? kind == NodeKind.Event : kind != NodeKind.Article;
}
