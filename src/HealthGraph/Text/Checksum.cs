using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthGraph.Text;

/// <summary>A fast 64-bit checksum against damaged files; no protection against a forger.</summary>
internal static class Checksum
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        // Four lanes, so that the multiplications overlap.
        ulong a = 1, b = 2, c = 3, d = (ulong)bytes.Length;
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Mix(a, words[i]);
            b = Mix(b, words[i + 1]);
            c = Mix(c, words[i + 2]);
            d = Mix(d, words[i + 3]);
        }

        for (; i < words.Length; i++)
        {
            a = Mix(a, words[i]);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            b = Mix(b, rest);
        }

        return Mix(Mix(a, b), Mix(c, d));
    }

    private static ulong Mix(ulong sum, ulong word) => BitOperations.RotateLeft((sum ^ word) * Prime, 31);
}
