using System.Buffers;
using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>Finds every key of a trie at every place of a text.</summary>
/// <remarks>
/// All places walk through the trie at once, one character further a round, and the loop branches on nothing that it reads: so the processor
/// waits for many slots of distant memory at the same time, where one walk after the other waits for each.
/// </remarks>
internal static class TrieSweep
{
    /// <summary>Finds the keys, shorter ones before longer ones, those of one length in the order of the text. O(length times longest key).</summary>
    /// <param name="trie">The trie.</param>
    /// <param name="text">The text.</param>
    /// <param name="hits">Receives the keys; replaced by a larger array of the shared pool where it is too small.</param>
    /// <returns>How many were found.</returns>
    public static int Find(DoubleArrayTrie trie, ReadOnlySpan<char> text, ref TrieHit[] hits)
    {
        var codes = ArrayPool<ushort>.Shared.Rent(text.Length);
        var places = ArrayPool<int>.Shared.Rent(text.Length);
        var nodes = ArrayPool<int>.Shared.Rent(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            (codes[i], places[i], nodes[i]) = (trie.Codes[text[i]], i, trie.RootBase);
        }

        var (count, walking) = (0, text.Length);
        for (var depth = 0; walking > 0; depth++)
        {
            hits = WithRoom(hits, count, walking);
            walking = Step(trie.Slots, codes.AsSpan(depth, text.Length - depth), places.AsSpan(0, walking), nodes.AsSpan(0, walking), depth, hits, ref count);
        }

        ArrayPool<ushort>.Shared.Return(codes);
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<int>.Shared.Return(nodes);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Step(ReadOnlySpan<ulong> slots, ReadOnlySpan<ushort> codes, Span<int> places, Span<int> nodes, int depth, TrieHit[] hits, ref int count)
    {
        var kept = 0;
        var found = count;
        for (var j = 0; j < places.Length; j++)
        {
            var place = places[j];
            var code = codes[place];
            var slot = slots[nodes[j] + code];
            var fits = DoubleArrayTrie.LabelOf(slot) == code ? 1 : 0;
            var (node, value) = (DoubleArrayTrie.BaseOf(slot), DoubleArrayTrie.ValueIndexOf(slot));
            hits[found] = new TrieHit(place, depth + 1, value);
            found += fits & (value > 0 ? 1 : 0);
            places[kept] = place;
            nodes[kept] = node;
            kept += fits & (node > 0 ? 1 : 0) & (place + 1 < codes.Length ? 1 : 0);
        }

        count = found;
        return kept;
    }

    private static TrieHit[] WithRoom(TrieHit[] hits, int count, int more)
    {
        if (hits.Length > count + more)
        {
            return hits;
        }

        var larger = ArrayPool<TrieHit>.Shared.Rent(Math.Max(2 * hits.Length, count + more + 1));
        hits.AsSpan(0, count).CopyTo(larger);
        ArrayPool<TrieHit>.Shared.Return(hits);
        return larger;
    }
}
