using System.Runtime.InteropServices;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>All nodes one of whose names holds some words, be it their own name or words that articles mention them by. From memory; case and width do not count.</summary>
public sealed class NameSearch
{
    private readonly GraphView view;
    private readonly NamePattern pattern;
    private readonly List<NamePlace> found;

    private NameSearch(GraphView view, NamePattern pattern, List<NamePlace> found) => (this.view, this.pattern, this.found) = (view, pattern, found);

    /// <summary>How many there are.</summary>
    public int Count => found.Count;

    /// <summary>Finds them.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="words">What stands side by side in a name; white space around it does not count. None finds nothing.</param>
    /// <param name="kinds">Kinds of <see cref="GraphSchema.NodeKinds"/>; null for all. Articles and issues are not found by name.</param>
    public static NameSearch For(GraphView view, string words, IReadOnlyCollection<string>? kinds)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(words);
        words = words.Trim();
        var wanted = new NamePattern(words);
        return new NameSearch(view, wanted, words.Length == 0 ? [] : Distinct(view, wanted, NodeKind.Mask(kinds ?? GraphSchema.NodeKinds), whole: false));
    }

    /// <summary>Nodes that are called exactly so, most articles first, then by id.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="name">A name or alias.</param>
    /// <param name="kinds">Kinds of <see cref="GraphSchema.NodeKinds"/>.</param>
    public static IReadOnlyList<NodeView> Called(GraphView view, string name, IReadOnlyCollection<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(kinds);
        if (name.Length == 0)
        {
            return [];
        }

        var places = Distinct(view, new NamePattern(name), NodeKind.Mask(kinds), whole: true);
        places.Sort((a, b) => NamePlace.Compare(view, a, b));
        return [.. places.Select(p => new NodeView(view, p.Node))];
    }

    /// <summary>A page of them, most articles first, then by id.</summary>
    /// <param name="after">Articles and id of the last one of the page before, as they were then; null for the first page.</param>
    /// <param name="most">The most, at least 1.</param>
    public IReadOnlyList<NameMatch> Page((int Articles, string Id)? after, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var rest = after is { } last ? found.FindAll(p => IsAfter(p, last)) : [.. found];
        rest.Sort((a, b) => NamePlace.Compare(view, a, b));
        return [.. rest.Take(most).Select(Match)];
    }

    /// <summary>Every name that fits a pattern.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="pattern">The pattern, at least one character.</param>
    /// <param name="kinds">Kinds as bits; names of others may be found too.</param>
    /// <param name="begins">Only those that begin with it.</param>
    /// <param name="take">Is given them, and the table that they stand in.</param>
    internal static void Find(GraphView view, NamePattern pattern, uint kinds, bool begins, Action<NameTable, List<NameHit>> take)
    {
        var (entities, others) = (view.Tables.EntityNames, view.Tables.OtherNames);
        if ((kinds & NodeKind.Entities) != 0)
        {
            take(entities.Names, entities.Find(pattern, begins, view.Snapshot.EntityNames));
        }

        if ((kinds & ~NodeKind.Entities) != 0)
        {
            take(others.Names, others.Find(pattern, begins, view.Snapshot.OtherNames));
        }
    }

    /// <summary>The nodes of the names that fit, each with the one to show.</summary>
    private static List<NamePlace> Distinct(GraphView view, NamePattern pattern, uint kinds, bool whole)
    {
        var byNode = new Dictionary<int, NamePlace>();
        Find(view, pattern, kinds, whole, (names, hits) =>
        {
            foreach (var hit in hits.Where(h => !whole || h.Fit == NameFit.Same))
            {
                var node = view.Snapshot.Resolved.Canonical(hit.Node);
                if (view.Exists(node) && (kinds >> view.Tables.Nodes.Kind(node) & 1) != 0 && KnownNames.Counts(view, names, hit.Name, node))
                {
                    Put(byNode, view, node, names.Text(hit.Name));
                }
            }
        });
        return [.. byNode.Values];
    }

    private static void Put(Dictionary<int, NamePlace> byNode, GraphView view, int node, int text)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(byNode, node, out var known);
        if (!known || NamePlace.IsToShow(view, text, place.Text))
        {
            place = new NamePlace(NameFit.Holds, known ? place.Articles : ArticleSlots.Count(view, node), node, text);
        }
    }

    private bool IsAfter(NamePlace place, (int Articles, string Id) last) =>
        place.Articles != last.Articles ? place.Articles < last.Articles : string.CompareOrdinal(view.Tables.Nodes.Id(place.Node), last.Id) > 0;

    private NameMatch Match(NamePlace place)
    {
        var node = new NodeView(view, place.Node);
        var text = place.Shown(view, pattern);
        return new NameMatch(node, text, pattern.IndexIn(text), string.Equals(text, node.Name, StringComparison.Ordinal));
    }
}
