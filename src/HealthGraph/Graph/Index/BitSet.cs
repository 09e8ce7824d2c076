using System.Numerics;

namespace HealthGraph.Graph.Index;

/// <summary>A set of small numbers.</summary>
internal sealed class BitSet
{
    private ulong[] words;

    /// <summary>An empty set with room for numbers below a bound; it grows.</summary>
    public BitSet(int bound) => words = new ulong[(bound >> 6) + 1];

    private BitSet(ulong[] words) => this.words = words;

    /// <summary>Whether a number is in it; one out of bounds is not.</summary>
    public bool this[int number] => (uint)number >> 6 < (uint)words.Length && (words[number >> 6] >> number & 1) != 0;

    /// <summary>How many numbers are in it.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Puts a number in.</summary>
    public void Add(int number)
    {
        if (number >> 6 >= words.Length)
        {
            Array.Resize(ref words, Math.Max(words.Length * 2, (number >> 6) + 1));
        }

        words[number >> 6] |= 1UL << number;
    }

    /// <summary>Takes a number out.</summary>
    public void Remove(int number) => words[number >> 6] &= ~(1UL << number);

    /// <summary>A set of its own with the same numbers.</summary>
    public BitSet Copy() => new((ulong[])words.Clone());
}
