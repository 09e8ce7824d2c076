namespace HealthGraph.Text.Jieba;

/// <summary>Jieba: the prefix dictionary, the most probable way through it, and two hidden Markov models for words it does not hold.</summary>
/// <remarks>
/// Token for token the answers of python3-jieba 0.42.1 in every mode; <c>bench/segmentation</c> compares them. Models are loaded when
/// they are first used.
/// </remarks>
/// <threadsafety>Immutable after loading; many threads share one. Changed dictionaries are new segmenters.</threadsafety>
public sealed class JiebaSegmenter : ISegmenter
{
    private readonly JiebaDictionary _dictionary;
    private readonly Lazy<HmmModel> _hmm;
    private readonly Lazy<PosModel> _pos;
    private readonly Lazy<PosTagger> _tagger;

    internal JiebaSegmenter(JiebaDictionary dictionary, Lazy<HmmModel> hmm, Lazy<PosModel> pos)
    {
        (_dictionary, _hmm, _pos) = (dictionary, hmm, pos);
        _tagger = new Lazy<PosTagger>(() => new PosTagger(dictionary, pos.Value));
    }

    /// <summary>Sum of all frequencies of the dictionary.</summary>
    public long TotalFrequency => _dictionary.Total;

    /// <inheritdoc/>
    public void Cut(ReadOnlySpan<char> text, TokenBuffer tokens, SegmentationMode mode = SegmentationMode.Accurate, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        tokens.Reset(null);
        switch (mode)
        {
            case SegmentationMode.Full:
                FullCutter.Cut(_dictionary, text, tokens);
                break;
            case SegmentationMode.Search:
                SearchCutter.Cut(_dictionary, hmm ? _hmm.Value : null, text, Scratch.Of(tokens).Words, tokens);
                break;
            default:
                AccurateCutter.Cut(_dictionary, hmm ? _hmm.Value : null, text, tokens);
                break;
        }
    }

    /// <inheritdoc/>
    public void Tag(ReadOnlySpan<char> text, TokenBuffer tokens, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tagger.Value.Tag(text, tokens, hmm);
    }

    /// <summary>Frequency of a word in the dictionary, or 0 if it is none.</summary>
    public long FrequencyOf(ReadOnlySpan<char> word) => _dictionary.ClassOf(word)?.Frequency ?? 0;

    /// <summary>The frequency at which Jieba would keep a word together (never less than it has).</summary>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    public long SuggestFrequency(string word) => new DictionaryChange(_dictionary).SuggestFrequency(word);

    /// <summary>The frequency at which Jieba would cut a word into the given parts (never more than it has).</summary>
    public long SuggestFrequency(IReadOnlyList<string> parts) => new DictionaryChange(_dictionary).SuggestFrequency(parts);

    /// <summary>A segmenter that knows these words too; this one stays as it is.</summary>
    /// <param name="words">Words in the order they are to be added: a suggested frequency depends on the words before.</param>
    public JiebaSegmenter WithWords(IEnumerable<UserWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var change = new DictionaryChange(_dictionary);
        foreach (var word in words)
        {
            change.Add(word);
        }

        return new JiebaSegmenter(change.Build(), _hmm, _pos);
    }

    /// <summary>A segmenter that takes none of these for a word, nor finds them as unknown words in accurate and search mode.</summary>
    public JiebaSegmenter WithoutWords(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return WithWords(words.Select(w => new UserWord(w, 0, null)));
    }
}
