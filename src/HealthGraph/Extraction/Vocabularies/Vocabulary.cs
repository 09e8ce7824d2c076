using HealthGraph.Text;

namespace HealthGraph.Extraction.Vocabularies;

/// <summary>The word lists of the detectors, for reading a text with all of them at once. Immutable, safe for many threads.</summary>
internal sealed class Vocabulary
{
    private readonly DoubleArrayTrie?[] lists = new DoubleArrayTrie?[16];
    private readonly WordIndex? index;

    /// <summary>Takes the lists.</summary>
    /// <param name="lists">One trie a kind; a kind left out has no words.</param>
    /// <param name="index">The same lists in one index, which pays for whole articles; null to ask each list by itself, which does for single names.</param>
    public Vocabulary(IEnumerable<(WordKinds Kind, DoubleArrayTrie Words)> lists, WordIndex? index = null)
    {
        this.index = index;
        foreach (var (kind, words) in lists)
        {
            this.lists[System.Numerics.BitOperations.TrailingZeroCount((uint)kind)] = words;
        }
    }

    /// <summary>The words of a text; to be disposed when read.</summary>
    public WordScan Scan(string text) => new(text, this, index);

    /// <summary>The list of one kind, or null.</summary>
    public DoubleArrayTrie? Of(WordKinds kind) => lists[System.Numerics.BitOperations.TrailingZeroCount((uint)kind)];
}
