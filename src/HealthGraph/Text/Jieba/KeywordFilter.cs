namespace HealthGraph.Text.Jieba;

/// <summary>What both keyword methods ask of a word: two characters or more, and not a stop word.</summary>
internal static class KeywordFilter
{
    internal static bool Admits(string word, IReadOnlySet<string> stopWords) =>
        IsLong(word.AsSpan().Trim()) && !stopWords.Contains(word.ToLowerInvariant());

    /// <summary>Whether the word has two code points or more.</summary>
    private static bool IsLong(ReadOnlySpan<char> word) =>
        word.Length > 2 || (word.Length == 2 && !char.IsSurrogatePair(word[0], word[1]));

    /// <summary>The heaviest words first; of equal weight the one that came first.</summary>
    internal static IReadOnlyList<Keyword> Top(IEnumerable<Keyword> words, int count) =>
        [.. words.OrderByDescending(w => w.Weight).Take(count)];
}
