namespace HealthGraph.Text;

/// <summary>Words with values, found at an offset by longest match. Immutable once filled.</summary>
/// <remarks>A <see cref="WordGate"/> stands before the words, so that most offsets of a text cost one read of a kilobyte.</remarks>
internal sealed class WordTable<T>
{
    private readonly Dictionary<char, (string Word, T Value)[]> byFirst;
    private readonly Dictionary<char, (string Word, T Value)[]> byLast;
    private readonly WordGate begins;
    private readonly WordGate ends;

    /// <summary>Takes words of at least one character; of doubles the first stays.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var all = words.DistinctBy(w => w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        if (all.ContainsKey(""))
        {
            throw new ArgumentException("A word must have at least one character.", nameof(words));
        }

        (begins, ends) = (new WordGate(all.Keys, byEnd: false), new WordGate(all.Keys, byEnd: true));
        (byFirst, byLast) = (Group(all, w => w[0]), Group(all, w => w[^1]));
    }

    /// <summary>Whether some word may begin at <paramref name="at"/>; false is sure.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int at) => begins.MayBegin(text, at);

    /// <summary>The longest word at <paramref name="at"/> and its value; an empty word where none stands there.</summary>
    public (string Word, T? Value) Match(ReadOnlySpan<char> text, int at) => begins.MayBegin(text, at) ? Longest(text[at..]) : ("", default);

    /// <summary>The longest word that ends at <paramref name="end"/> and does not begin before <paramref name="from"/>, with its value; an empty word where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Lowest offset at which the word may begin.</param>
    /// <param name="end">Offset after the word.</param>
    /// <param name="longest">Words longer than this are not looked for.</param>
    public (string Word, T? Value) MatchEnd(ReadOnlySpan<char> text, int from, int end, int longest = 8)
    {
        if (end > from && ends.MayEnd(text, end) && byLast.TryGetValue(text[end - 1], out var list))
        {
            var tail = text[Math.Max(from, end - longest)..end];
            foreach (var (word, value) in list)
            {
                if (tail.EndsWith(word, StringComparison.Ordinal))
                {
                    return (word, value);
                }
            }
        }

        return ("", default);
    }

    private (string Word, T? Value) Longest(ReadOnlySpan<char> text)
    {
        foreach (var (word, value) in byFirst.TryGetValue(text[0], out var list) ? list : [])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return (word, value);
            }
        }

        return ("", default);
    }

    private static Dictionary<char, (string Word, T Value)[]> Group(Dictionary<string, T> words, Func<string, char> key) =>
        words.GroupBy(w => key(w.Key)).ToDictionary(g => g.Key, g => g.Select(w => (w.Key, w.Value)).OrderByDescending(w => w.Key.Length).ToArray());
}
