using System.Numerics;
using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>Tells in one or two reads of a few hundred bytes that no word of a list begins, or ends, as a text does.</summary>
/// <remarks>
/// A Bloom filter of one hash over two characters of every word, its first two or its last two; a word of one character stands with
/// nothing beside it. Where none is told the answer is sure; some one in sixteen of the others passes for nothing.
/// </remarks>
internal sealed class WordGate
{
    private const int LeastBits = 8;
    private const int MostBits = 16;

    private readonly ulong[] bits;
    private readonly int shift;
    private readonly bool hasSingles;

    /// <summary>Makes the gate of <paramref name="words"/>.</summary>
    /// <param name="words">None of them empty.</param>
    /// <param name="byEnd">Their last two characters count and not their first two.</param>
    public WordGate(IReadOnlyCollection<string> words, bool byEnd)
    {
        var size = Math.Clamp(BitOperations.Log2((uint)words.Count | 1) + 5, LeastBits, MostBits);
        (bits, shift) = (new ulong[(1 << size) / 64], 32 - size);
        foreach (var word in words)
        {
            var first = byEnd ? word[^1] : word[0];
            var second = word.Length == 1 ? '\0' : byEnd ? word[^2] : word[1];
            hasSingles |= word.Length == 1;
            var at = Hash(first, second) >> shift;
            bits[at >> 6] |= 1UL << (int)(at & 63);
        }
    }

    /// <summary>Whether a word may begin at <paramref name="at"/>; outside the text none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length && May(text[at], at + 1 < text.Length ? text[at + 1] : '\0');

    /// <summary>Whether a word may end right before <paramref name="end"/>; outside the text none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayEnd(ReadOnlySpan<char> text, int end) =>
        (uint)(end - 1) < (uint)text.Length && May(text[end - 1], end > 1 ? text[end - 2] : '\0');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool May(char first, char second) => Has(first, second) || (hasSingles && Has(first, '\0'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(char first, char second)
    {
        var at = Hash(first, second) >> shift;
        return ((bits[at >> 6] >> (int)(at & 63)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(char first, char second) => (first * 0x9E3779B1u) ^ (second * 0x85EBCA77u);
}
