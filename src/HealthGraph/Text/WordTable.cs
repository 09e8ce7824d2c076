namespace HealthGraph.Text;

/// <summary>Words with values, found at an offset by longest match. Immutable once filled.</summary>
/// <remarks>Grouped by their first character, so that most offsets of a text cost one array read.</remarks>
internal sealed class WordTable<T>
{
    private readonly Dictionary<char, List<(string Word, T Value)>> byFirst = [];
    private readonly bool[] starts = new bool[char.MaxValue + 1];

    /// <summary>Takes words of at least one character; of doubles the first stays.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        foreach (var (word, value) in words)
        {
            Add(word, value);
        }

        foreach (var list in byFirst.Values)
        {
            list.Sort((a, b) => b.Word.Length != a.Word.Length ? b.Word.Length - a.Word.Length : string.CompareOrdinal(a.Word, b.Word));
        }
    }

    /// <summary>The longest word at <paramref name="at"/> and its value; an empty word where none stands there.</summary>
    public (string Word, T? Value) Match(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && starts[text[at]])
        {
            foreach (var (word, value) in byFirst[text[at]])
            {
                if (text[at..].StartsWith(word, StringComparison.Ordinal))
                {
                    return (word, value);
                }
            }
        }

        return ("", default);
    }

    /// <summary>The longest word that ends at <paramref name="end"/> and does not begin before <paramref name="from"/>, with its value; an empty word where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Lowest offset at which the word may begin.</param>
    /// <param name="end">Offset after the word.</param>
    /// <param name="longest">Words longer than this are not looked for.</param>
    public (string Word, T? Value) MatchEnd(ReadOnlySpan<char> text, int from, int end, int longest = 8)
    {
        for (var start = Math.Max(from, end - longest); start < end; start++)
        {
            if (starts[text[start]])
            {
                foreach (var (word, value) in byFirst[text[start]])
                {
                    if (word.Length == end - start && text[start..end].SequenceEqual(word))
                    {
                        return (word, value);
                    }
                }
            }
        }

        return ("", default);
    }

    private void Add(string word, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        if (!byFirst.TryGetValue(word[0], out var list))
        {
            byFirst[word[0]] = list = [];
            starts[word[0]] = true;
        }

        if (!list.Exists(e => string.Equals(e.Word, word, StringComparison.Ordinal)))
        {
            list.Add((word, value));
        }
    }
}
