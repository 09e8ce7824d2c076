using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthGraph.Text;

/// <summary>Places the nodes of a trie in a double array, those with most children first, so that the many with one child fill the holes.</summary>
internal sealed class DoubleArrayTrieBuilder
{
    private const int DeadBase = 0;

    private readonly IReadOnlyList<string> _keys;
    private readonly ushort[] _codes;
    private readonly TrieLevels _nodes;
    private readonly SlotAllocator _allocator = new();

    private DoubleArrayTrieBuilder(IReadOnlyList<string> keys)
    {
        _keys = keys;
        _codes = NumberCharacters(keys);
        _nodes = TrieLevels.Of(keys, _codes);
    }

    internal static DoubleArrayTrie Build(IReadOnlyList<string> keys, IReadOnlyList<int> values)
    {
        Check(keys, values);
        return new DoubleArrayTrieBuilder(keys).Build(values);
    }

    private static void Check(IReadOnlyList<string> keys, IReadOnlyList<int> values)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        if (keys.Count != values.Count)
        {
            throw new ArgumentException($"{keys.Count} keys, but {values.Count} values.", nameof(values));
        }

        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Length == 0 || (i > 0 && string.CompareOrdinal(keys[i - 1], keys[i]) >= 0))
            {
                throw new ArgumentException($"Key {i} ('{keys[i]}') is empty, twice, or not in ordinal order.", nameof(keys));
            }

            if (values[i] < 0)
            {
                throw new ArgumentException($"Value {i} is negative.", nameof(values));
            }
        }
    }

    private static ushort[] NumberCharacters(IReadOnlyList<string> keys)
    {
        var uses = new int[char.MaxValue + 1];
        for (var i = 0; i < keys.Count; i++)
        {
            foreach (var c in keys[i])
            {
                uses[c]++;
            }
        }

        var used = UsedCharacters(uses);
        // 0 stands for "in no key" and 0xFFFF for "empty slot".
        if (used.Length >= ushort.MaxValue - 1)
        {
            throw new ArgumentException("The keys use every code unit there is.", nameof(keys));
        }

        Array.Sort(used, (a, b) => uses[a] != uses[b] ? uses[b].CompareTo(uses[a]) : a.CompareTo(b));
        var codes = new ushort[uses.Length];
        for (var i = 0; i < used.Length; i++)
        {
            codes[used[i]] = (ushort)(i + 1);
        }

        return codes;
    }

    // A loop over all code units, run once for each of a dozen tries at start: worth compiling well at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] UsedCharacters(int[] uses)
    {
        var used = new List<int>();
        for (var c = 0; c < uses.Length; c++)
        {
            if (uses[c] > 0)
            {
                used.Add(c);
            }
        }

        return [.. used];
    }

    private DoubleArrayTrie Build(IReadOnlyList<int> values)
    {
        var bases = PlaceAll();
        var distinct = new List<int>();
        var slots = new ulong[Math.Max(_allocator.HighestBase, bases[0]) + _codes.Max() + 1];
        Array.Fill(slots, DoubleArrayTrie.EmptySlot);
        var indexes = new Dictionary<int, int>();
        for (var parent = 0; parent < _nodes.Count; parent++)
        {
            for (var i = 0; i < _nodes.ChildCount(parent); i++)
            {
                var child = _nodes.FirstChild(parent) + i;
                var key = _nodes.KeyEndingAt(child);
                var index = key < 0 ? 0 : IndexOf(values[key], distinct, indexes);
                slots[bases[parent] + _nodes.Code(child)] = ((ulong)bases[child] << 40) | ((ulong)_nodes.Code(child) << 24) | (uint)index;
            }
        }

        return new DoubleArrayTrie(_codes, slots, [.. distinct], bases[0], _keys.Count);
    }

    private static int IndexOf(int value, List<int> distinct, Dictionary<int, int> indexes)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(indexes, value, out var known);
        if (!known)
        {
            distinct.Add(value);
            index = distinct.Count;
        }

        return index;
    }

    private int[] PlaceAll()
    {
        var bases = new int[_nodes.Count];
        var order = Enumerable.Range(0, _nodes.Count).Where(n => _nodes.ChildCount(n) > 0).ToArray();
        var ranks = Array.ConvertAll(order, n => ((long)-_nodes.ChildCount(n) << 32) | (uint)n);
        Array.Sort(ranks, order);
        Array.Fill(bases, DeadBase);
        if (order.Length == 0)
        {
            bases[0] = 1;
        }

        foreach (var node in order)
        {
            bases[node] = _allocator.Place(_nodes.ChildCodes(node));
        }

        return bases;
    }
}
