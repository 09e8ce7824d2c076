namespace HealthGraph.Text.Jieba;

/// <summary>Keywords by TF-IDF: how often a word stands in the text, times how rare it is elsewhere.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TfIdfKeywords
{
    private readonly ISegmenter _segmenter;
    private readonly IdfTable _idf;
    private readonly IReadOnlySet<string> _stopWords;

    /// <summary>Keywords over the given segmenter and table.</summary>
    /// <param name="segmenter">Cuts, and tags where tags are asked for.</param>
    /// <param name="idf">Inverse document frequencies.</param>
    /// <param name="stopWords">Words in lower case that are never keywords.</param>
    public TfIdfKeywords(ISegmenter segmenter, IdfTable idf, IReadOnlySet<string> stopWords) =>
        (_segmenter, _idf, _stopWords) = (segmenter, idf, stopWords);

    /// <summary>The keywords of a text, heaviest first; of equal weight the one that stands first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="tags">Parts of speech to keep, or null for all.</param>
    public IReadOnlyList<Keyword> Extract(string text, int count = 20, IReadOnlySet<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var order = new List<string>();
        var frequencies = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in Words(text, tags))
        {
            if (!frequencies.TryGetValue(word, out var frequency))
            {
                order.Add(word);
            }

            frequencies[word] = frequency + 1;
        }

        var total = frequencies.Values.Sum();
        return KeywordFilter.Top(order.Select(w => new Keyword(w, frequencies[w] * (_idf.Of(w) / total))), count);
    }

    private IEnumerable<string> Words(string text, IReadOnlySet<string>? tags)
    {
        var tokens = new TokenBuffer();
        if (tags is null)
        {
            _segmenter.Cut(text, tokens);
        }
        else
        {
            _segmenter.Tag(text, tokens);
        }

        return tokens.Where(t => tags is null || tags.Contains(t.Tag!)).Select(t => text[t.Start..t.End])
            .Where(w => KeywordFilter.Admits(w, _stopWords));
    }
}
