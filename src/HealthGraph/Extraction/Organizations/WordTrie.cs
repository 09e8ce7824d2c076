using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Words of a grammar file and what each means; one word may mean several things.</summary>
internal sealed class WordTrie<T>
{
    private readonly DoubleArrayTrie trie;
    private readonly T[][] meanings;

    public WordTrie(IEnumerable<(string Word, T Meaning)> words)
    {
        var sorted = new SortedDictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var (word, meaning) in words)
        {
            if (!sorted.TryGetValue(word, out var list))
            {
                sorted[word] = list = [];
            }

            list.Add(meaning);
        }

        trie = DoubleArrayTrie.Build([.. sorted.Keys], [.. Enumerable.Range(0, sorted.Count)]);
        meanings = [.. sorted.Values.Select(l => l.ToArray())];
    }

    /// <summary>The words; a value is for <see cref="Of"/>.</summary>
    public DoubleArrayTrie Words => trie;

    /// <summary>Every word that the text begins with, shortest first.</summary>
    public int Prefixes(ReadOnlySpan<char> text, Span<TrieMatch> matches) => trie.Prefixes(text, matches);

    /// <summary>Length of the longest word that the text begins with, or 0.</summary>
    public int Longest(ReadOnlySpan<char> text)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[16];
        var count = trie.Prefixes(text, matches);
        return count == 0 ? 0 : matches[count - 1].Length;
    }

    /// <summary>Meanings of a match.</summary>
    public T[] Of(TrieMatch match) => meanings[match.Value];

    /// <summary>Meanings of a whole word; empty where it is none.</summary>
    public T[] Find(ReadOnlySpan<char> word) => trie.Find(word) is >= 0 and var value ? meanings[value] : [];
}
