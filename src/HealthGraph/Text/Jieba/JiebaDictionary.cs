using System.Runtime.CompilerServices;

namespace HealthGraph.Text.Jieba;

/// <summary>Jieba's prefix dictionary: words with frequency and tag, in a trie whose values are classes of words that share both.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class JiebaDictionary
{
    /// <summary>Tag of a word that the dictionary does not know.</summary>
    internal const string UnknownTag = "x";

    private readonly WordClass[] _classes;
    private readonly double[] _weights;
    private readonly ushort[] _tags;
    private readonly Dictionary<string, string?> _removed;
    private readonly Dictionary<string, ushort> _removedTags;

    /// <summary>A dictionary over a finished trie.</summary>
    /// <param name="trie">Words of frequency 1 or more; a word's value is an index into <paramref name="classes"/>.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="total">Sum of the frequencies of all entries, doubles included.</param>
    /// <param name="removed">Words that were taken out, with the tags they had: they still tell the tag of a character standing alone.</param>
    internal JiebaDictionary(DoubleArrayTrie trie, WordClass[] classes, long total, Dictionary<string, string?> removed)
    {
        (Trie, _classes, Total, _removed) = (trie, classes, total, removed);
        var names = new TagNames();
        _weights = new double[trie.Values.Length + 1];
        _tags = new ushort[trie.Values.Length + 1];
        // The same operations in the same order as Jieba: log(frequency) - log(total), then + the score of the rest.
        var logTotal = Math.Log(total);
        for (var i = 0; i < trie.Values.Length; i++)
        {
            var wordClass = classes[trie.Values[i]];
            _weights[i + 1] = Math.Log(wordClass.Frequency) - logTotal;
            _tags[i + 1] = names.NumberOf(wordClass.Tag ?? UnknownTag);
        }

        _removedTags = removed.Where(r => r.Value is not null)
            .ToDictionary(r => r.Key, r => names.NumberOf(r.Value!), StringComparer.Ordinal);
        UnknownWeight = 0.0 - logTotal;
        TagNameList = names.ToArray();
        Characters = CharacterTable.Build(trie.Codes);
    }

    internal DoubleArrayTrie Trie { get; }

    internal long Total { get; }

    internal IReadOnlyList<WordClass> Classes => _classes;

    internal IReadOnlyDictionary<string, string?> Removed => _removed;

    internal string[] TagNameList { get; }

    internal uint[] Characters { get; }

    /// <summary>Weight of each trie value index; entry 0, "no word", is unused.</summary>
    internal ReadOnlySpan<double> Weights => _weights;

    /// <summary>Weight of a character that is no word.</summary>
    internal double UnknownWeight { get; }

    /// <summary>Tag numbers by trie value index.</summary>
    internal ReadOnlySpan<ushort> Tags => _tags;

    /// <summary>The word's class, or null if it is no word.</summary>
    internal WordClass? ClassOf(ReadOnlySpan<char> word) => Trie.Find(word) is var value and >= 0 ? _classes[value] : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsWord(ReadOnlySpan<char> word) => Trie.Find(word) >= 0;

    /// <summary>Whether Jieba's finder of unknown words must split the word although it found it.</summary>
    internal bool IsRemoved(ReadOnlySpan<char> word) =>
        _removed.Count > 0 && _removed.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Tag number of a piece whose trie value index is given: 0 where it is no word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int TagOf(int valueIndex, ReadOnlySpan<char> piece) =>
        valueIndex != 0 ? _tags[valueIndex] : _removedTags.Count == 0 ? TagNames.Unknown : RemovedTagOf(piece);

    private int RemovedTagOf(ReadOnlySpan<char> piece) =>
        _removedTags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(piece, out var tag) ? tag : TagNames.Unknown;
}
