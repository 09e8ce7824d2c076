namespace HealthGraph.Text;

/// <summary>Words with values, found at an offset by longest match. Immutable once filled.</summary>
/// <remarks>Grouped by their first character, so that most offsets of a text cost one array read.</remarks>
internal sealed class WordTable<T>
{
    private readonly List<(string Word, T Value)>?[] byFirst = new List<(string Word, T Value)>?[char.MaxValue + 1];

    /// <summary>Takes words of at least one character; of doubles the first stays.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        foreach (var (word, value) in words)
        {
            Add(word, value);
        }

        foreach (var list in byFirst)
        {
            list?.Sort((a, b) => b.Word.Length != a.Word.Length ? b.Word.Length - a.Word.Length : string.CompareOrdinal(a.Word, b.Word));
        }
    }

    /// <summary>Whether some word begins with <paramref name="first"/>.</summary>
    public bool MayStart(char first) => byFirst[first] is not null;

    /// <summary>The longest word at <paramref name="at"/> and its value; an empty word where none stands there.</summary>
    public (string Word, T? Value) Match(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && byFirst[text[at]] is { } list)
        {
            foreach (var (word, value) in list)
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
            if (byFirst[text[start]] is { } list)
            {
                foreach (var (word, value) in list)
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
        var list = byFirst[word[0]] ??= [];
        if (!list.Exists(e => string.Equals(e.Word, word, StringComparison.Ordinal)))
        {
            list.Add((word, value));
        }
    }
}
