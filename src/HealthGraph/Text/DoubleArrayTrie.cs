using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>A map from strings to numbers that finds every key a text begins with, at one memory access a character.</summary>
/// <remarks>
/// A double-array trie (Aoe 1989) whose base and check stand in one 64-bit slot: 24 bits base, 16 bits label, 24 bits value + 1.
/// No two nodes share a base, so the label alone tells whether a slot belongs to the node that asks. Characters are numbered by how
/// often the keys use them, which keeps the array dense for alphabets of tens of thousands of characters.
/// </remarks>
/// <threadsafety>Immutable; any number of threads may share one.</threadsafety>
public sealed class DoubleArrayTrie
{
    internal const int MaxSlots = 1 << 24;
    internal const ulong EmptySlot = 0xFFFFUL << 24;

    private readonly ushort[] _codes;
    private readonly ulong[] _slots;
    private readonly int[] _values;

    // Made when first asked for; two threads may make equal ones, which harms nobody.
    private PairGate? _gate;

    internal DoubleArrayTrie(ushort[] codes, ulong[] slots, int[] values, int rootBase, int count)
    {
        _codes = codes;
        _slots = slots;
        _values = values;
        RootBase = rootBase;
        Count = count;
    }

    /// <summary>Number of keys.</summary>
    public int Count { get; }

    internal int RootBase { get; }

    /// <summary>Number of each UTF-16 code unit, 65,536 entries; 0 for one that no key holds.</summary>
    internal ReadOnlySpan<ushort> Codes => _codes;

    /// <summary>The slots; long enough for any base plus any code.</summary>
    internal ReadOnlySpan<ulong> Slots => _slots;

    /// <summary>The distinct values; a slot holds the index into this list + 1, or 0 where no key ends.</summary>
    internal ReadOnlySpan<int> Values => _values;

    /// <summary>Builds the trie of <paramref name="keys"/>.</summary>
    /// <param name="keys">Keys, none empty, in strictly ascending ordinal order (so none twice).</param>
    /// <param name="values">One value a key, each 0 or more.</param>
    /// <exception cref="ArgumentException">Keys empty, out of order or twice; values negative or not as many as keys.</exception>
    /// <exception cref="InvalidOperationException">The keys need more than 2^24 slots (some ten million characters).</exception>
    public static DoubleArrayTrie Build(IReadOnlyList<string> keys, IReadOnlyList<int> values) =>
        DoubleArrayTrieBuilder.Build(keys, values);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no trie, or a damaged one.</exception>
    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public static DoubleArrayTrie Read(BinaryReader reader) => DoubleArrayTrieFormat.Read(reader);

    /// <summary>The value of <paramref name="key"/>, or -1 if it is no key.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var node = RootBase;
        ulong slot = 0;
        foreach (var c in key)
        {
            var code = _codes[c];
            slot = _slots[node + code];
            if (LabelOf(slot) != code)
            {
                return -1;
            }

            node = BaseOf(slot);
        }

        return ValueOf(slot);
    }

    /// <summary>Finds every key that <paramref name="text"/> begins with, shortest first.</summary>
    /// <param name="text">The text; only its beginning is looked at.</param>
    /// <param name="matches">Receives the keys found; when it is full, longer keys are left out.</param>
    /// <returns>Number of keys written to <paramref name="matches"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Prefixes(ReadOnlySpan<char> text, Span<TrieMatch> matches) =>
        text.Length >= 2 && _gate is { } gate && !gate.MayBegin(text[0], text[1]) ? 0 : Walk(text, matches);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Walk(ReadOnlySpan<char> text, Span<TrieMatch> matches)
    {
        _gate ??= PairGate.Of(_codes, _slots, RootBase);
        var node = RootBase;
        var found = 0;
        for (var i = 0; i < text.Length && found < matches.Length; i++)
        {
            var code = _codes[text[i]];
            var slot = _slots[node + code];
            if (LabelOf(slot) != code)
            {
                break;
            }

            var value = ValueOf(slot);
            if (value >= 0)
            {
                matches[found++] = new TrieMatch(i + 1, value);
            }

            node = BaseOf(slot);
        }

        return found;
    }

    /// <summary>Whether some key begins with, or is, <paramref name="text"/>.</summary>
    public bool HasBeginning(ReadOnlySpan<char> text)
    {
        var node = RootBase;
        foreach (var c in text)
        {
            var code = _codes[c];
            var slot = _slots[node + code];
            if (LabelOf(slot) != code)
            {
                return false;
            }

            node = BaseOf(slot);
        }

        return true;
    }

    /// <summary>Every key with its value, in no order that means anything. O(slots) in time and memory: for building other tables, not for look-ups.</summary>
    public IEnumerable<(string Key, int Value)> Entries() => TrieEntries.Of(this);

    /// <summary>Writes the trie in a binary form that <see cref="Read"/> takes in at the speed of a copy.</summary>
    public void Write(BinaryWriter writer) => DoubleArrayTrieFormat.Write(this, writer);

    /// <summary>Base of the node that the slot leads to; 0, where nothing is ever found, for a leaf.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BaseOf(ulong slot) => (int)(slot >> 40);

    /// <summary>Code of the character that the slot stands for; 0xFFFF in an empty slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LabelOf(ulong slot) => (ushort)(slot >> 24);

    /// <summary>1 + index into <see cref="Values"/>, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ValueIndexOf(ulong slot) => (int)(slot & 0xFFFFFF);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ValueOf(ulong slot)
    {
        var index = ValueIndexOf(slot);
        return index == 0 ? -1 : _values[index - 1];
    }
}
