using System.Text;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Names for somebody who is typing.</summary>
public static class Suggestions
{
    private const int MostCandidates = 20_000;

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
        foreach (var node in (kinds ?? GraphSchema.EntityKinds).SelectMany(view.Nodes))
        {
            var at = NodeFields.IndexInName(view, node, same, upper);
            if (at >= 0 && found.Count < MostCandidates)
            {
                found.Add((at == 0, node));
            }
        }

        return [.. found.OrderByDescending(f => f.Begins).ThenByDescending(f => f.Node.ArticleCount).ThenBy(f => f.Node.Id, StringComparer.Ordinal).Take(first).Select(f => f.Node)];
    }
}
