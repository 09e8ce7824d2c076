using System.Runtime.InteropServices;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>All nodes one of whose names holds some words, be it their own name or words that articles mention them by. From memory; case and width do not count.</summary>
public sealed class NameSearch
{
    // Fewer are counted and sorted faster than they are looked for in the orders of the view.
    private const int Few = 100;

    // The best of each search are kept with the view.
    private const int Kept = 200;

    private readonly GraphView view;
    private readonly NamePattern pattern;
    private readonly uint kinds;
    private List<(NameTable Names, List<NameHit> Hits)>? found;
    private List<NamePlace>? places;

    private NameSearch(GraphView view, NamePattern pattern, uint kinds) => (this.view, this.pattern, this.kinds) = (view, pattern, kinds);

    /// <summary>How many there are. O(names that fit) when it is first asked for.</summary>
    public int Count => Places.Count;

    private List<NamePlace> Places => places ??= Distinct(view, Found, kinds);

    private List<(NameTable Names, List<NameHit> Hits)> Found => found ??= All();

    /// <summary>Finds them.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="words">What stands side by side in a name; white space around it does not count. None finds nothing.</param>
    /// <param name="kinds">Kinds of <see cref="GraphSchema.NodeKinds"/>; null for all. Articles and issues are not found by name.</param>
    public static NameSearch For(GraphView view, string words, IReadOnlyCollection<string>? kinds)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(words);
        return new NameSearch(view, new NamePattern(words.Trim()), NodeKind.Mask(kinds ?? GraphSchema.NodeKinds));
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

        var (mask, same) = (NodeKind.Mask(kinds), new List<(NameTable, List<NameHit>)>());
        Find(view, new NamePattern(name), mask, begins: true, (names, hits) => same.Add((names, hits.FindAll(h => h.Fit == NameFit.Same))));
        var called = Distinct(view, same, mask);
        called.Sort((a, b) => NamePlace.Compare(view, a, b));
        return [.. called.Select(p => new NodeView(view, p.Node))];
    }

    /// <summary>A page of them, most articles first, then by id.</summary>
    /// <param name="after">Articles and id of the last one of the page before, as they were then; null for the first page.</param>
    /// <param name="most">The most, at least 1.</param>
    public IReadOnlyList<NameMatch> Page((int Articles, string Id)? after, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var best = view.Remember<IReadOnlyList<NamePlace>>(new Asked(pattern.Folded, kinds), () => From(null, Kept));
        List<NamePlace> rest = [.. after is { } last ? best.Where(p => IsAfter(p, last)) : best];
        return [.. (rest.Count >= most || best.Count < Kept ? rest.Take(most) : From(after, most)).Select(Match)];
    }

    private List<NamePlace> From((int Articles, string Id)? after, int most)
    {
        if (Found.Sum(f => f.Hits.Count) > Few)
        {
            return new ManyNames(view, kinds, Found).After(after, most);
        }

        var rest = after is { } last ? Places.FindAll(p => IsAfter(p, last)) : [.. Places];
        rest.Sort((a, b) => NamePlace.Compare(view, a, b));
        return rest.Count > most ? rest[..most] : rest;
    }

    private List<(NameTable Names, List<NameHit> Hits)> All()
    {
        var all = new List<(NameTable, List<NameHit>)>();
        if (pattern.Folded.Length > 0)
        {
            Find(view, pattern, kinds, begins: false, (names, hits) => all.Add((names, hits)));
        }

        return all;
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

    /// <summary>The nodes of names, each with the one to show.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="found">The names.</param>
    /// <param name="kinds">Kinds as bits.</param>
    /// <param name="only">Only these nodes; null for all.</param>
    internal static List<NamePlace> Distinct(GraphView view, List<(NameTable Names, List<NameHit> Hits)> found, uint kinds, BitSet? only = null)
    {
        var byNode = new Dictionary<int, NamePlace>();
        foreach (var (names, hits) in found)
        {
            foreach (var hit in hits)
            {
                var node = view.Snapshot.Resolved.Canonical(hit.Node);
                if (only?[node] != false && view.Exists(node) && (kinds >> view.Tables.Nodes.Kind(node) & 1) != 0 && KnownNames.Counts(view, names, hit.Name, node))
                {
                    Put(byNode, view, node, names.Text(hit.Name));
                }
            }
        }

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

    /// <summary>What was searched for.</summary>
    private sealed record Asked(string Folded, uint Kinds);
}
