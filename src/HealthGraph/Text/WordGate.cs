using System.Numerics;
using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>Tells in one read of a few cache lines that no word of a list begins, or ends, as a text does.</summary>
/// <remarks>
/// By the first character of a word (or its last) a mask of those that stand next to it, by their last six bits; a word of one
/// character allows any. Where none is told the answer is sure; a few in a hundred of the others pass for nothing.
/// </remarks>
internal sealed class WordGate
{
    private const int LeastBits = 3;
    private const int MostBits = 12;

    private readonly ulong[] masks;
    private readonly int shift;

    /// <summary>Makes the gate of <paramref name="words"/>.</summary>
    /// <param name="words">None of them empty.</param>
    /// <param name="byEnd">Their last two characters count and not their first two.</param>
    public WordGate(IReadOnlyCollection<string> words, bool byEnd)
    {
        var size = Math.Clamp(BitOperations.Log2((uint)words.Count | 1), LeastBits, MostBits);
        (masks, shift) = (new ulong[1 << size], 32 - size);
        foreach (var word in words)
        {
            var mask = word.Length == 1 ? ulong.MaxValue : 1UL << ((byEnd ? word[^2] : word[1]) & 63);
            masks[Slot(byEnd ? word[^1] : word[0])] |= mask;
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
    private bool May(char first, char second) => ((masks[Slot(first)] >> (second & 63)) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Slot(char first) => (first * 0x9E3779B1u) >> shift;
}
