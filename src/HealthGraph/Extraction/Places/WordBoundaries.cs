using HealthGraph.Text;

namespace HealthGraph.Extraction.Places;

/// <summary>Tells whether a stretch of one text cuts through a word: 新都 in 创新都要, 大同 in 扩大同, 和康 in 和康复.</summary>
/// <remarks>The clause around a stretch is cut into words when first asked about, and kept until another clause is asked about.</remarks>
/// <param name="text">The text.</param>
/// <param name="segmenter">Cuts it; null where none is at hand: nothing is told then.</param>
/// <param name="tokens">Receives the words; belongs to this object as long as it is asked.</param>
internal sealed class WordBoundaries(string text, ISegmenter? segmenter, TokenBuffer tokens)
{
    private const int Reach = 60;

    private bool cut;
    private int left;
    private int right;

    /// <summary>Whether some word begins outside the stretch and ends inside it, or the other way round.</summary>
    public bool AreCrossedBy(TextSpan span)
    {
        if (Cut(span) is not { } words)
        {
            return false;
        }

        for (var i = FirstReaching(words, span.Start - left); i < words.Count && words.Starts[i] + left < span.End; i++)
        {
            var (start, end) = (words.Starts[i] + left, words.Ends[i] + left);
            var overlaps = start < span.End && end > span.Start;
            var outside = start < span.Start || end > span.End;
            var around = start <= span.Start && end >= span.End;
            if (overlaps && outside && !around)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a longer word begins with the stretch: 晋 in 晋升.</summary>
    public bool BeginWith(TextSpan span)
    {
        if (Cut(span) is not { } words)
        {
            return false;
        }

        var at = words.Starts.BinarySearch(span.Start - left);
        return at >= 0 && words.Ends[at] + left > span.End;
    }

    private TokenBuffer? Cut(TextSpan span)
    {
        if (segmenter is null)
        {
            return null;
        }

        if (!cut || tokens.Count == 0 || span.Start < left || span.End > right)
        {
            (left, right) = Clause(span);
            segmenter.Cut(text.AsSpan(left..right), tokens, SegmentationMode.Accurate, hmm: false);
            cut = true;
        }

        return tokens;
    }

    /// <summary>The token that <paramref name="offset"/> lies in; tokens follow each other without gaps or overlaps.</summary>
    private static int FirstReaching(TokenBuffer words, int offset)
    {
        var at = words.Starts.BinarySearch(offset);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    private (int Left, int Right) Clause(TextSpan span)
    {
        var (from, to) = (span.Start, span.End);
        while (from > 0 && span.Start - from < Reach && char.IsLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && to - span.End < Reach && char.IsLetterOrDigit(text[to]))
        {
            to++;
        }

        return (from, to);
    }
}
