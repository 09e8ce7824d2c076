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
        return new NameSearch(view, wanted, words.Length == 0 ? [] : Distinct(view, view.Tables.NameIndex.Find(wanted, begins: false, view.Snapshot.Names), Mask(kinds ?? GraphSchema.NodeKinds)));
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

        var same = view.Tables.NameIndex.Find(new NamePattern(name), begins: true, view.Snapshot.Names).FindAll(h => h.Fit == NameFit.Same);
        var places = Distinct(view, same, Mask(kinds));
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
        rest.Sort((a, b) => NamePlace.Compare(view, a with { Fit = NameFit.Holds }, b with { Fit = NameFit.Holds }));
        return [.. rest.Take(most).Select(Match)];
    }

    /// <summary>Kinds as bits.</summary>
    internal static uint Mask(IEnumerable<string> kinds) => kinds.Select(NodeKind.Place).Where(k => k >= 0).Aggregate(0u, (mask, kind) => mask | (1u << kind));

    private static List<NamePlace> Distinct(GraphView view, List<NameHit> hits, uint kinds)
    {
        var byNode = new Dictionary<int, NamePlace>();
        foreach (var hit in hits)
        {
            var node = KnownNames.Node(view, hit.Name);
            if (node < 0 || (kinds >> view.Tables.Nodes.Kind(node) & 1) == 0 || !KnownNames.Counts(view, hit.Name, node))
            {
                continue;
            }

            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(byNode, node, out var known);
            if (!known || NamePlace.IsToShow(view, hit.Name, place.Name))
            {
                place = new NamePlace(hit.Fit, known ? place.Articles : ArticleSlots.Count(view, node), node, hit.Name);
            }
        }

        return [.. byNode.Values];
    }

    private bool IsAfter(NamePlace place, (int Articles, string Id) last) =>
        place.Articles != last.Articles ? place.Articles < last.Articles : string.CompareOrdinal(view.Tables.Nodes.Id(place.Node), last.Id) > 0;

    private NameMatch Match(NamePlace place)
    {
        var node = new NodeView(view, place.Node);
        var text = (place with { Fit = NameFit.Holds }).Text(view, pattern);
        return new NameMatch(node, text, pattern.IndexIn(text), string.Equals(text, node.Name, StringComparison.Ordinal));
    }
}
