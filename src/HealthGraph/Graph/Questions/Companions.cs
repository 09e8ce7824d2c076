using System.Runtime.InteropServices;
using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>The nodes that articles mention together with one most often, of each kind.</summary>
internal sealed class Companions : INodePart
{
    /// <summary>As many are kept of each kind.</summary>
    public const int Most = 500;

    private const long CompanionBytes = 100;

    private readonly Dictionary<string, IReadOnlyList<Companion>> byKind = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Companion> all;

    /// <summary>Counts them.</summary>
    public Companions(NodeView node)
    {
        var view = node.Graph;
        var counts = Counted(node);
        foreach (var kind in counts.GroupBy(c => view.Tables.Nodes.Kind(c.Key)))
        {
            byKind.Add(GraphSchema.NodeKinds[kind.Key], [.. NodeRanking.Best(view, kind.Select(c => (c.Key, (long)c.Value.Count)), Most).Select(r =>
                new Companion(r.Node, (int)r.Count, DateNumber.ToDate(counts[r.Node.Number].First), DateNumber.ToDate(counts[r.Node.Number].Last)))]);
        }

        all = [.. byKind.Values.SelectMany(c => c).OrderByDescending(c => c.Articles).ThenBy(c => c.Node.Id, StringComparer.Ordinal).Take(Most)];
    }

    /// <inheritdoc/>
    public long Bytes => byKind.Values.Sum(c => c.Count) * CompanionBytes;

    /// <summary>Those of a kind, or of all: most articles first, then by id.</summary>
    public IReadOnlyList<Companion> Of(string? kind) => kind is null ? all : byKind.GetValueOrDefault(kind) ?? [];

    private static Dictionary<int, DayCount> Counted(NodeView node)
    {
        var (view, counts, mentioned) = (node.Graph, new Dictionary<int, DayCount>(), new HashSet<int>());
        foreach (var slot in node.Facts.Articles)
        {
            ArticleNodes.Mentioned(view, slot, mentioned);
            if (!mentioned.Remove(node.Number))
            {
                continue;
            }

            var day = view.DayOf(slot);
            foreach (var other in mentioned)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, other, out _);
                count = count.With(day);
            }
        }

        return counts;
    }
}
