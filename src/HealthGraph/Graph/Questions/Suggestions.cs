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

        var (pattern, ranking) = (new NamePattern(typed), new NameRanking(view, NameSearch.Mask(kinds ?? GraphSchema.EntityKinds), first));
        view.Tables.NameIndex.Find(pattern, begins: true, view.Snapshot.Names).ForEach(ranking.Add);
        if (!ranking.IsFull)
        {
            view.Tables.NameIndex.Find(pattern, begins: false, view.Snapshot.Names).FindAll(h => h.Fit == NameFit.Holds).ForEach(ranking.Add);
        }

        return [.. ranking.Best.Select(b => new Suggestion(b.Text(view, pattern), new NodeView(view, b.Node)))];
    }
}
