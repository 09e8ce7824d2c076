using System.Numerics;
using System.Runtime.CompilerServices;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Vocabularies;

/// <summary>Several word lists in one trie: a single walk tells which words of which lists begin at a place of a text.</summary>
/// <remarks>
/// The value of a word is where its row begins in one array: the set of lists that hold it, then for each of them in ascending order the
/// value that the list gives it. So a word costs one further read of distant memory, whatever is asked of it.
/// </remarks>
internal sealed class WordIndex
{
    private readonly int[] rows;

    private WordIndex(DoubleArrayTrie trie, int[] rows)
    {
        (Trie, this.rows) = (trie, rows);
        foreach (var row in trie.Values)
        {
            if (row < 0 || row >= rows.Length || row + BitOperations.PopCount((uint)rows[row]) >= rows.Length)
            {
                throw new InvalidDataException("The index of words and its rows do not fit together.");
            }
        }
    }

    /// <summary>Every word of every list; a value is a row for the other members.</summary>
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

        var table = new List<int>();
        var starts = new List<int>(byWord.Count);
        foreach (var bearers in byWord.Values)
        {
            starts.Add(table.Count);
            table.Add((int)bearers.Aggregate(WordKinds.None, (all, b) => all | b.Kind));
            table.AddRange(bearers.Select(b => b.Value));
        }

        return new WordIndex(DoubleArrayTrie.Build([.. byWord.Keys], starts), [.. table]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no index.</exception>
    public static WordIndex Read(BinaryReader reader) =>
        new(DoubleArrayTrie.Read(reader), DoubleArrayTrieFormat.ReadArray<int>(reader, DoubleArrayTrie.MaxSlots));

    /// <summary>Writes the index in a binary form.</summary>
    public void Write(BinaryWriter writer)
    {
        Trie.Write(writer);
        DoubleArrayTrieFormat.WriteArray<int>(writer, rows);
    }

    /// <summary>The lists that hold a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKinds KindsOf(int row) => (WordKinds)rows[row];

    /// <summary>What one of the lists that hold a word gives it.</summary>
    public int ValueOf(int row, WordKinds kind) => rows[row + 1 + BitOperations.PopCount((uint)rows[row] & ((uint)kind - 1))];
}
