using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>A set of characters with one bit for each there is: whether one is in it costs one read. Immutable.</summary>
internal sealed class CharacterSet
{
    private readonly ulong[] bits = new ulong[(char.MaxValue + 1) / 64];

    /// <summary>Takes the characters; doubles do no harm.</summary>
    public CharacterSet(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            bits[c >> 6] |= 1UL << (c & 63);
        }
    }

    /// <summary>Whether <paramref name="c"/> is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => ((bits[c >> 6] >> (c & 63)) & 1) != 0;

    /// <summary>Whether <paramref name="text"/> holds one of them.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Contains(c))
            {
                return true;
            }
        }

        return false;
    }
}
