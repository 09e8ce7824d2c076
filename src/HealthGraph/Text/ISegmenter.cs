namespace HealthGraph.Text;

/// <summary>Cuts Chinese text into words and tells their parts of speech.</summary>
/// <remarks>
/// The seam at which another implementation can be put in: of JiebaNet.Segmenter, <c>Tokenize(text, mode, hmm)</c> fills
/// <see cref="Cut"/>, <c>Cut(text, cutAll: true)</c> its full mode, and <c>PosSegmenter.Cut</c> fills <see cref="Tag"/>.
/// </remarks>
/// <threadsafety>Implementations are immutable: many threads share one, each with its own buffer.</threadsafety>
public interface ISegmenter
{
    /// <summary>Cuts a text into words without telling their parts of speech.</summary>
    /// <param name="text">Any text; it need not be Chinese, nor valid UTF-16.</param>
    /// <param name="tokens">Emptied, then filled in the order the words are found; offsets are into <paramref name="text"/>.</param>
    /// <param name="mode">How to cut.</param>
    /// <param name="hmm">Whether words that no dictionary holds are looked for; full mode ignores it.</param>
    void Cut(ReadOnlySpan<char> text, TokenBuffer tokens, SegmentationMode mode = SegmentationMode.Accurate, bool hmm = true);

    /// <summary>Cuts a text into the most probable words and tells their parts of speech.</summary>
    /// <param name="text">Any text; it need not be Chinese, nor valid UTF-16.</param>
    /// <param name="tokens">Emptied, then filled; every token bears a tag.</param>
    /// <param name="hmm">Whether words that no dictionary holds are looked for.</param>
    void Tag(ReadOnlySpan<char> text, TokenBuffer tokens, bool hmm = true);
}
