using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthGraph.Text;

/// <summary>The binary form of a trie: magic, root base, count of keys, then the three arrays, each after its length; little-endian.</summary>
internal static class DoubleArrayTrieFormat
{
    private const uint Magic = 0x31544144; // DAT1

    internal static void Write(DoubleArrayTrie trie, BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(trie.RootBase);
        writer.Write(trie.Count);
        WriteArray(writer, trie.Codes);
        WriteArray(writer, trie.Slots);
        WriteArray(writer, trie.Values);
    }

    internal static DoubleArrayTrie Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These bytes are no double-array trie.");
        }

        var rootBase = reader.ReadInt32();
        var count = reader.ReadInt32();
        var codes = ReadArray<ushort>(reader, char.MaxValue + 1);
        var slots = ReadArray<ulong>(reader, DoubleArrayTrie.MaxSlots + ushort.MaxValue);
        var values = ReadArray<int>(reader, DoubleArrayTrie.MaxSlots);
        CheckBounds(rootBase, codes, slots, values);
        return new DoubleArrayTrie(codes, slots, values, rootBase, count);
    }

    internal static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    internal static T[] ReadArray<T>(BinaryReader reader, int maxLength)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        if (length < 0 || length > maxLength)
        {
            throw new InvalidDataException($"An array of {length} items where at most {maxLength} may stand.");
        }

        var items = GC.AllocateUninitializedArray<T>(length);
        var rest = MemoryMarshal.AsBytes(items.AsSpan());
        while (rest.Length > 0)
        {
            var got = reader.Read(rest);
            rest = got > 0 ? rest[got..] : throw new EndOfStreamException();
        }

        return items;
    }

    /// <summary>Refuses bases and values that would lead outside the arrays: look-ups rely on them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CheckBounds(int rootBase, ushort[] codes, ulong[] slots, int[] values)
    {
        int highestCode = 0, highestBase = rootBase, highestIndex = 0;
        foreach (var code in codes)
        {
            highestCode = Math.Max(highestCode, code);
        }

        foreach (var slot in slots)
        {
            highestBase = Math.Max(highestBase, DoubleArrayTrie.BaseOf(slot));
            highestIndex = Math.Max(highestIndex, DoubleArrayTrie.ValueIndexOf(slot));
        }

        if (codes.Length != char.MaxValue + 1 || rootBase < 1 || highestBase + highestCode >= slots.Length || highestIndex > values.Length)
        {
            throw new InvalidDataException("A damaged double-array trie.");
        }
    }
}
