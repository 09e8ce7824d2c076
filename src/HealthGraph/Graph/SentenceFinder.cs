using HealthGraph.Text;

namespace HealthGraph.Graph;

/// <summary>Finds the sentences of one article: split once, looked up many times.</summary>
public sealed class SentenceFinder
{
    private readonly string text;
    private readonly TextSpan[] sentences;

    /// <summary>Splits a text. O(length).</summary>
    public SentenceFinder(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        sentences = [.. SentenceSplitter.Split(text).Select(s => s.Span)];
    }

    /// <summary>The sentence around the start of <paramref name="span"/>, on one line; the span's own words where it stands in none.</summary>
    public string At(TextSpan span)
    {
        var (low, high) = (0, sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        var found = sentences.Length > 0 && sentences[low].Start <= span.Start && span.Start < sentences[low].End ? sentences[low] : span;
        return text[found.Start..found.End].Replace('\n', ' ').Trim();
    }
}
