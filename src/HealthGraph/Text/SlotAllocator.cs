using System.Numerics;
using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>Gives each node of a double array a base of its own whose child slots are all free: first fit, from a start that moves on.</summary>
internal sealed class SlotAllocator
{
    // After so many misses the searches of this size start further on: a little room for a lot of time.
    private const int MaxTries = 64;

    // A slot itself if it is free, else one that is nearer to the next free one (a union-find forest).
    private int[] _forward = [];
    private bool[] _baseUsed = [];
    private int _size;
    private int _start;

    internal SlotAllocator() => Grow(1 << 13);

    internal int HighestBase { get; private set; }

    /// <summary>Takes the slots base + code for every code and returns the base, 1 or more. Ask for the nodes with most children first.</summary>
    /// <exception cref="InvalidOperationException">There are no slots left.</exception>
    internal int Place(ReadOnlySpan<ushort> codes)
    {
        int least = codes[0], most = codes[0];
        foreach (var code in codes)
        {
            least = Math.Min(least, code);
            most = Math.Max(most, code);
        }

        var found = FindBase(codes, least, most);
        _baseUsed[found] = true;
        HighestBase = Math.Max(HighestBase, found);
        foreach (var code in codes)
        {
            _forward[found + code] = found + code + 1;
        }

        return found;
    }

    private int FindBase(ReadOnlySpan<ushort> codes, int least, int most)
    {
        var size = BitOperations.Log2((uint)codes.Length);
        if (size != _size)
        {
            _size = size;
            _start = 0;
        }

        var tries = 0;
        var slot = NextFree(Math.Max(_start, least + 1));
        while (!Fits(slot - least, codes, most))
        {
            slot = NextFree(slot + 1);
            tries++;
        }

        if (tries > MaxTries)
        {
            _start = Math.Max(_start, slot);
        }

        return slot - least;
    }

    private bool Fits(int candidate, ReadOnlySpan<ushort> codes, int most)
    {
        if (candidate + most + 1 >= _forward.Length)
        {
            Grow(candidate + most + 2);
        }

        if (_baseUsed[candidate])
        {
            return false;
        }

        foreach (var code in codes)
        {
            if (_forward[candidate + code] != candidate + code)
            {
                return false;
            }
        }

        return true;
    }

    private int NextFree(int slot)
    {
        if (slot >= _forward.Length)
        {
            Grow(slot + 1);
        }

        while (_forward[slot] != slot)
        {
            // Path halving keeps the walks short.
            _forward[slot] = _forward[_forward[slot]];
            slot = _forward[slot];
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow(int needed)
    {
        if (needed > DoubleArrayTrie.MaxSlots)
        {
            throw new InvalidOperationException("The keys do not fit into 2^24 slots.");
        }

        var old = _forward.Length;
        var capacity = Math.Min(Math.Max(needed, old + (old / 2)), DoubleArrayTrie.MaxSlots);
        Array.Resize(ref _forward, capacity);
        Array.Resize(ref _baseUsed, capacity);
        for (var slot = old; slot < capacity; slot++)
        {
            _forward[slot] = slot;
        }
    }
}
