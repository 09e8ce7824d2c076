using System.Numerics;
using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>Tells in one or two reads of a few kilobytes that no key of a trie begins as a text does.</summary>
/// <remarks>
/// A Bloom filter of one hash over the first two characters of every key, beside a bit for every key of one character. At most
/// offsets of a text nothing begins, and a walk through the trie would learn so at the price of two or three reads of distant memory.
/// </remarks>
internal sealed class PairGate
{
    private const int LeastBits = 12;
    private const int MostBits = 19;

    private readonly ulong[] _pairs;
    private readonly ulong[] _singles = new ulong[(char.MaxValue + 1) / 64];
    private readonly int _shift;

    private PairGate(int pairs)
    {
        // Some sixteen bits a pair: one text in sixteen passes for nothing.
        var bits = Math.Clamp(BitOperations.Log2((uint)pairs | 1) + 4, LeastBits, MostBits);
        _pairs = new ulong[(1 << bits) / 64];
        _shift = 32 - bits;
    }

    /// <summary>The gate of a trie, made from its slots in one pass: a slot's parent is told by its place less its label.</summary>
    public static PairGate Of(ReadOnlySpan<ushort> codes, ReadOnlySpan<ulong> slots, int rootBase)
    {
        var characters = Characters(codes);
        var firstByBase = new char[slots.Length];
        var firsts = new List<(char First, bool IsKey)>();
        for (var code = 1; code < characters.Length; code++)
        {
            var slot = rootBase + code < slots.Length ? slots[rootBase + code] : DoubleArrayTrie.EmptySlot;
            if (DoubleArrayTrie.LabelOf(slot) == code)
            {
                firsts.Add((characters[code], DoubleArrayTrie.ValueIndexOf(slot) > 0));
                firstByBase[DoubleArrayTrie.BaseOf(slot)] = characters[code];
            }
        }

        firstByBase[0] = '\0'; // Leaves have no children.
        return Fill(slots, rootBase, characters, firstByBase, firsts);
    }

    /// <summary>Whether a key may begin with these two characters, or be the first of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(char first, char second)
    {
        var at = Hash(first, second) >> _shift;
        return ((_pairs[at >> 6] >> (int)(at & 63)) & 1) != 0 || ((_singles[first >> 6] >> (first & 63)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PairGate Fill(ReadOnlySpan<ulong> slots, int rootBase, char[] characters, char[] firstByBase, List<(char First, bool IsKey)> firsts)
    {
        var pairs = new List<(char First, char Second)>();
        for (var i = 0; i < slots.Length; i++)
        {
            var label = DoubleArrayTrie.LabelOf(slots[i]);
            var parent = i - label;
            if (label < characters.Length && parent > 0 && parent != rootBase && firstByBase[parent] is not '\0' and var first)
            {
                pairs.Add((first, characters[label]));
            }
        }

        var gate = new PairGate(pairs.Count);
        foreach (var (first, second) in pairs)
        {
            var at = Hash(first, second) >> gate._shift;
            gate._pairs[at >> 6] |= 1UL << (int)(at & 63);
        }

        foreach (var (first, _) in firsts.Where(f => f.IsKey))
        {
            gate._singles[first >> 6] |= 1UL << (first & 63);
        }

        return gate;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char[] Characters(ReadOnlySpan<ushort> codes)
    {
        var most = 0;
        foreach (var code in codes)
        {
            most = Math.Max(most, code);
        }

        var characters = new char[most + 1];
        for (var c = 0; c < codes.Length; c++)
        {
            characters[codes[c]] = (char)c;
        }

        return characters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(char first, char second) => (first * 0x9E3779B1u) ^ (second * 0x85EBCA77u);
}
