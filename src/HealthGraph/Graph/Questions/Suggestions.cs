using System.Text;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Names for somebody who is typing.</summary>
public static class Suggestions
{
    /// <summary>Named entities whose name holds what was typed: those whose name begins with it first, then most articles, then by id.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="typed">Any characters; none gives nothing. ASCII letters match in the case they were typed in, and in upper case.</param>
    /// <param name="kinds">Kinds of <see cref="GraphSchema.EntityKinds"/>; null for all of these.</param>
    /// <param name="first">The most, 1-100.</param>
    /// <exception cref="ArgumentException"><paramref name="first"/> is out of its range.</exception>
    public static IReadOnlyList<NodeView> For(GraphView view, string typed, IReadOnlyCollection<string>? kinds, int first)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(typed);
        Bounds.Check(first, 1, 100, nameof(first));
        typed = typed.Trim();
        if (typed.Length == 0)
        {
            return [];
        }

        var (same, upper) = (Encoding.UTF8.GetBytes(typed), Encoding.UTF8.GetBytes(typed.ToUpperInvariant()));
        var found = new List<(bool Begins, NodeView Node)>();
        foreach (var kind in (kinds ?? GraphSchema.EntityKinds).Select(NodeKind.Place).Where(k => k >= 0).Distinct())
        {
            found.AddRange(Of(view, view.Orders.Ranked(kind), same, upper, first));
        }

        return [.. found.OrderByDescending(f => f.Begins).ThenByDescending(f => f.Node.ArticleCount).ThenBy(f => f.Node.Id, StringComparer.Ordinal).Take(first).Select(f => f.Node)];
    }

    /// <summary>Enough of one kind, in the order of their ranks: no more that begin so than are asked for, and as many others.</summary>
    private static List<(bool Begins, NodeView Node)> Of(GraphView view, int[] ranked, byte[] same, byte[] upper, int first)
    {
        var found = new List<(bool Begins, NodeView Node)>();
        var (begin, hold) = (0, 0);
        for (var i = 0; i < ranked.Length && begin < first; i++)
        {
            var at = NodeFields.IndexInName(view, ranked[i], same, upper);
            if (at == 0 || (at > 0 && hold < first))
            {
                found.Add((at == 0, new NodeView(view, ranked[i])));
                (begin, hold) = at == 0 ? (begin + 1, hold) : (begin, hold + 1);
            }
        }

        return found;
    }
}
