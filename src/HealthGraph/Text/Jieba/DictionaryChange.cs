namespace HealthGraph.Text.Jieba;

/// <summary>Words put on top of a dictionary one after the other, as Jieba's <c>add_word</c> does; then a new dictionary is built.</summary>
internal sealed class DictionaryChange
{
    /// <summary>The highest frequency a user may give: sums stay far from overflow.</summary>
    internal const long MaxFrequency = 1_000_000_000_000;

    private readonly JiebaDictionary _origin;
    private readonly Dictionary<string, WordClass> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginningsBySpan;
    private long _total;

    internal DictionaryChange(JiebaDictionary origin)
    {
        (_origin, _total) = (origin, origin.Total);
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginningsBySpan = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, tag) in origin.Removed)
        {
            Put(word, new WordClass(0, tag));
        }
    }

    /// <summary>Adds a word, or gives a known one another frequency and perhaps tag.</summary>
    /// <exception cref="ArgumentException">The word is empty, or its frequency below 0 or above <see cref="MaxFrequency"/>.</exception>
    internal void Add(UserWord entry)
    {
        if (entry.Word.Length == 0 || entry.Frequency is < 0 or > MaxFrequency)
        {
            throw new ArgumentException($"'{entry.Word}' with frequency {entry.Frequency} is no word for a dictionary.", nameof(entry));
        }

        var frequency = entry.Frequency ?? SuggestFrequency(entry.Word);
        _total = checked(_total + frequency);
        Put(entry.Word, new WordClass(frequency, entry.Tag ?? TagOf(entry.Word)));
    }

    internal long SuggestFrequency(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var share = 1.0;
        foreach (var part in new KnownWordCutter(_origin.Characters, FrequencyOf, _total).Cut(word))
        {
            share *= (FrequencyOf(part.Of(word)) ?? 1) / (double)_total;
        }

        return Math.Max((long)(share * _total) + 1, FrequencyOf(word) ?? 1);
    }

    internal long SuggestFrequency(IReadOnlyList<string> parts)
    {
        var share = 1.0;
        foreach (var part in parts)
        {
            share *= (FrequencyOf(part) ?? 1) / (double)_total;
        }

        return Math.Min((long)(share * _total), FrequencyOf(string.Concat(parts)) ?? 0);
    }

    internal JiebaDictionary Build()
    {
        var words = TrieKeys.Of(_origin.Trie).Where(k => !_words.ContainsKey(k.Key))
            .Select(k => KeyValuePair.Create(k.Key, _origin.Classes[k.Value]))
            .Concat(_words.Where(w => w.Value.Frequency > 0));
        var removed = _words.Where(w => w.Value.Frequency == 0)
            .ToDictionary(w => w.Key, w => w.Value.Tag, StringComparer.Ordinal);
        return DictionaryCompiler.Compile(words, _total, removed);
    }

    private void Put(string word, WordClass wordClass)
    {
        _words[word] = wordClass;
        for (var length = 1; length < word.Length; length++)
        {
            _beginnings.Add(word[..length]);
        }
    }

    private string? TagOf(string word) => _words.TryGetValue(word, out var own) ? own.Tag : _origin.ClassOf(word)?.Tag;

    /// <summary>The word's frequency; 0 for the beginning of a word; null for what is neither.</summary>
    private long? FrequencyOf(ReadOnlySpan<char> word) =>
        _wordsBySpan.TryGetValue(word, out var own) ? own.Frequency
        : _origin.ClassOf(word)?.Frequency ?? (_origin.Trie.HasBeginning(word) || _beginningsBySpan.Contains(word) ? 0 : null);
}
