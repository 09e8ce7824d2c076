using System.Numerics;
using System.Runtime.InteropServices;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Vocabularies;

/// <summary>Several word lists in one trie: a single walk tells which words of which lists begin at a place of a text.</summary>
/// <remarks>A key of the trie has the set of lists that hold it and, for each of them in ascending order, the value that the list gives it.</remarks>
internal sealed class WordIndex
{
    private readonly WordKinds[] kinds;
    private readonly int[] starts;
    private readonly int[] values;

    private WordIndex(DoubleArrayTrie trie, WordKinds[] kinds, int[] values)
    {
        (Trie, this.kinds, this.values) = (trie, kinds, values);
        starts = new int[kinds.Length];
        var next = 0;
        for (var key = 0; key < kinds.Length; key++)
        {
            starts[key] = next;
            next += BitOperations.PopCount((uint)kinds[key]);
        }

        if (next != values.Length || trie.Values.Length > kinds.Length)
        {
            throw new InvalidDataException("The index of words and its values do not fit together.");
        }
    }

    /// <summary>Every word of every list; a value is a key for the other members.</summary>
    public DoubleArrayTrie Trie { get; }

    /// <summary>Puts the lists together. O(n log n) in words.</summary>
    /// <param name="lists">Words with their values; a word may be left out of a list that it serves for nothing in.</param>
    public static WordIndex Build(IEnumerable<(WordKinds Kind, IEnumerable<(string Word, int Value)> Words)> lists)
    {
        var byWord = new SortedDictionary<string, List<(WordKinds Kind, int Value)>>(StringComparer.Ordinal);
        foreach (var (kind, words) in lists.OrderBy(l => l.Kind))
        {
            foreach (var (word, value) in words)
            {
                if (!byWord.TryGetValue(word, out var bearers))
                {
                    byWord.Add(word, bearers = new(1));
                }

                bearers.Add((kind, value));
            }
        }

        var trie = DoubleArrayTrie.Build([.. byWord.Keys], [.. Enumerable.Range(0, byWord.Count)]);
        return new WordIndex(trie, [.. byWord.Values.Select(All)], [.. byWord.Values.SelectMany(b => b.Select(one => one.Value))]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no index.</exception>
    public static WordIndex Read(BinaryReader reader)
    {
        var trie = DoubleArrayTrie.Read(reader);
        var sets = DoubleArrayTrieFormat.ReadArray<ushort>(reader, DoubleArrayTrie.MaxSlots);
        var numbers = DoubleArrayTrieFormat.ReadArray<int>(reader, DoubleArrayTrie.MaxSlots);
        return new WordIndex(trie, [.. MemoryMarshal.Cast<ushort, WordKinds>(sets)], numbers);
    }

    /// <summary>Writes the index in a binary form.</summary>
    public void Write(BinaryWriter writer)
    {
        Trie.Write(writer);
        DoubleArrayTrieFormat.WriteArray(writer, MemoryMarshal.Cast<WordKinds, ushort>(kinds));
        DoubleArrayTrieFormat.WriteArray<int>(writer, values);
    }

    /// <summary>The lists that hold a key.</summary>
    public WordKinds KindsOf(int key) => kinds[key];

    /// <summary>What one of the lists that hold a key gives it.</summary>
    public int ValueOf(int key, WordKinds kind) => values[starts[key] + BitOperations.PopCount((uint)kinds[key] & ((uint)kind - 1))];

    private static WordKinds All(List<(WordKinds Kind, int Value)> bearers) => bearers.Aggregate(WordKinds.None, (all, b) => all | b.Kind);
}
