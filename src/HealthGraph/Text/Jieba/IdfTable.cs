namespace HealthGraph.Text.Jieba;

/// <summary>Inverse document frequencies: how telling a word is.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class IdfTable
{
    internal IdfTable(DoubleArrayTrie trie, double[] values, double median) => (Trie, Values, Median) = (trie, values, median);

    /// <summary>The value in the middle of all, which words outside the table get.</summary>
    public double Median { get; }

    internal DoubleArrayTrie Trie { get; }

    internal double[] Values { get; }

    /// <summary>The word's inverse document frequency, or <see cref="Median"/> if the table does not hold it.</summary>
    public double Of(ReadOnlySpan<char> word) => Trie.Find(word) is var index and >= 0 ? Values[index] : Median;
}
