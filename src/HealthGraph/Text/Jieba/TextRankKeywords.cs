namespace HealthGraph.Text.Jieba;

/// <summary>Keywords by TextRank (Mihalcea and Tarau 2004): words are ranked by the rank of the words they stand near.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TextRankKeywords
{
    private const int Window = 5;

    private readonly ISegmenter _segmenter;
    private readonly IReadOnlySet<string> _stopWords;

    /// <summary>Keywords over the given segmenter.</summary>
    /// <param name="segmenter">Cuts and tags.</param>
    /// <param name="stopWords">Words in lower case that are never keywords.</param>
    public TextRankKeywords(ISegmenter segmenter, IReadOnlySet<string> stopWords) => (_segmenter, _stopWords) = (segmenter, stopWords);

    /// <summary>The keywords of a text, highest rank first; of equal rank the one that stands first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="tags">Parts of speech to keep, or null for place names, nouns and verbs (ns, n, vn, v).</param>
    public IReadOnlyList<Keyword> Extract(string text, int count = 20, IReadOnlySet<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenBuffer();
        _segmenter.Tag(text, tokens);
        tags ??= new HashSet<string>(["ns", "n", "vn", "v"], StringComparer.Ordinal);
        var words = new string?[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            var word = text[token.Start..token.End];
            words[i] = tags.Contains(token.Tag!) && KeywordFilter.Admits(word, _stopWords) ? word : null;
        }

        return KeywordFilter.Top(new WordRanking(Neighbours(words)).Rank(), count);
    }

    /// <summary>Pairs of words that stand at most four tokens apart, with how often they do, in the order they are first seen.</summary>
    private static List<(string First, string Second, int Count)> Neighbours(string?[] words)
    {
        var pairs = new List<(string First, string Second, int Count)>();
        var indexes = new Dictionary<(string, string), int>();
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < Math.Min(i + Window, words.Length); j++)
            {
                if (words[i] is not { } first || words[j] is not { } second)
                {
                    continue;
                }

                if (indexes.TryAdd((first, second), pairs.Count))
                {
                    pairs.Add((first, second, 0));
                }

                var index = indexes[(first, second)];
                pairs[index] = (first, second, pairs[index].Count + 1);
            }
        }

        return pairs;
    }
}
