using System.Runtime.InteropServices;

namespace HealthGraph.Text;

/// <summary>The nodes of a trie, level by level, so that the children of a node stand side by side. Node 0 is the root.</summary>
internal sealed class TrieLevels
{
    private readonly List<Node> _nodes = [new Node(0, 0, EndsKey: false)];
    private readonly List<ushort> _codes = [0];
    private readonly List<int> _firstChild = [];

    private TrieLevels()
    {
    }

    internal int Count => _nodes.Count;

    internal static TrieLevels Of(IReadOnlyList<string> keys, ushort[] codes)
    {
        var levels = new TrieLevels();
        levels._nodes[0] = new Node(0, keys.Count, EndsKey: false);
        var depth = 0;
        for (var (from, to) = (0, 1); from < to; (from, to) = (to, levels.Count))
        {
            for (var node = from; node < to; node++)
            {
                levels.Expand(levels._nodes[node], depth, keys, codes);
            }

            depth++;
        }

        levels._firstChild.Add(levels.Count);
        return levels;
    }

    internal int FirstChild(int node) => _firstChild[node];

    internal int ChildCount(int node) => _firstChild[node + 1] - _firstChild[node];

    internal ushort Code(int node) => _codes[node];

    internal ReadOnlySpan<ushort> ChildCodes(int node) =>
        CollectionsMarshal.AsSpan(_codes).Slice(FirstChild(node), ChildCount(node));

    /// <summary>Index of the key that ends at the node, or -1.</summary>
    internal int KeyEndingAt(int node) => _nodes[node].EndsKey ? _nodes[node].FirstKey : -1;

    /// <summary>Adds the children of a node: one for each different character that its keys have at <paramref name="depth"/>.</summary>
    private void Expand(Node parent, int depth, IReadOnlyList<string> keys, ushort[] codes)
    {
        _firstChild.Add(Count);
        // In ordinal order the key that ends at the node itself is the first of its range.
        var from = parent.FirstKey + (parent.EndsKey ? 1 : 0);
        while (from < parent.EndKey)
        {
            var first = keys[from];
            var to = from + 1;
            while (to < parent.EndKey && keys[to][depth] == first[depth])
            {
                to++;
            }

            _nodes.Add(new Node(from, to, first.Length == depth + 1));
            _codes.Add(codes[first[depth]]);
            from = to;
        }
    }

    /// <summary>The keys below a node: from <paramref name="FirstKey"/> up to, not including, <paramref name="EndKey"/>.</summary>
    private readonly record struct Node(int FirstKey, int EndKey, bool EndsKey);
}
