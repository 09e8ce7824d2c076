using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Names for somebody who is typing. From memory; upper and lower case, full and half width are the same.</summary>
public static class Suggestions
{
    /// <summary>
    /// Nodes one of whose names holds what was typed, be it their own name or words that articles mention them by: those that are called exactly so first, then
    /// those with a name that begins so, then the others; most articles first, then by id.
    /// </summary>
    /// <param name="view">The graph.</param>
    /// <param name="typed">Any characters; none gives nothing.</param>
    /// <param name="kinds">Kinds of <see cref="GraphSchema.NodeKinds"/> but <c>Article</c> and <c>Issue</c>, which have none; null for <see cref="GraphSchema.EntityKinds"/>.</param>
    /// <param name="first">The most, 1-100.</param>
    /// <exception cref="ArgumentException"><paramref name="first"/> is out of its range.</exception>
    public static IReadOnlyList<Suggestion> For(GraphView view, string typed, IReadOnlyCollection<string>? kinds, int first)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(typed);
        Bounds.Check(first, 1, 100, nameof(first));
        typed = typed.Trim();
        if (typed.Length == 0)
        {
            return [];
        }

        var (pattern, mask) = (new NamePattern(typed), NodeKind.Mask(kinds ?? GraphSchema.EntityKinds));
        var ranking = new NameRanking(view, mask, first);
        NameSearch.Find(view, pattern, mask, begins: true, (names, hits) => hits.ForEach(h => ranking.Add(names, h)));
        if (!ranking.IsFull && !CommonNames.TryAdd(view, pattern, mask, ranking))
        {
            // Every node with a name that begins so has its place already, and keeps it.
            NameSearch.Find(view, pattern, mask, begins: false, (names, hits) => hits.ForEach(h => ranking.Add(names, h)));
        }

        return [.. ranking.Best.Select(b => new Suggestion(b.Shown(view, pattern), new NodeView(view, b.Node)))];
    }
}
