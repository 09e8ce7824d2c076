using HealthGraph.Text;

namespace HealthGraph.Extraction.Places;

/// <summary>Tells whether a stretch of text cuts through a word: 新都 in 创新都要, 大同 in 扩大同, 和康 in 和康复.</summary>
/// <param name="segmenter">Cuts the clause around the stretch; null where none is at hand: nothing is told then.</param>
internal sealed class WordBoundaries(ISegmenter? segmenter)
{
    private const int Reach = 12;

    /// <summary>Whether some word begins outside the stretch and ends inside it, or the other way round.</summary>
    public bool AreCrossedBy(string text, TextSpan span) =>
        Any(text, span, (start, end, from, to) => start < to && end > from && !(start <= from && end >= to) && (start < from || end > to));

    /// <summary>Whether a longer word begins with the stretch: 晋 in 晋升.</summary>
    public bool BeginWith(string text, TextSpan span) => Any(text, span, (start, end, from, to) => start == from && end > to);

    private bool Any(string text, TextSpan span, Func<int, int, int, int, bool> test)
    {
        if (segmenter is null)
        {
            return false;
        }

        var (left, right) = Window(text, span);
        var tokens = new TokenBuffer();
        segmenter.Cut(text.AsSpan(left..right), tokens, SegmentationMode.Accurate, hmm: false);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (test(tokens.Starts[i] + left, tokens.Ends[i] + left, span.Start, span.End))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Left, int Right) Window(string text, TextSpan span)
    {
        var (left, right) = (span.Start, span.End);
        while (left > 0 && span.Start - left < Reach && char.IsLetterOrDigit(text[left - 1]))
        {
            left--;
        }

        while (right < text.Length && right - span.End < Reach && char.IsLetterOrDigit(text[right]))
        {
            right++;
        }

        return (left, right);
    }
}
