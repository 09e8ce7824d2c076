using HealthGraph.Text;

namespace HealthGraph.Graph;

/// <summary>The words that a claim stands on.</summary>
public static class Evidence
{
    /// <summary>The sentence around the start of <paramref name="span"/>, on one line. O(length of the text).</summary>
    public static string Sentence(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = SentenceSplitter.Split(text).FirstOrDefault(s => s.Span.Start <= span.Start && span.Start < s.Span.End);
        var found = sentence == default ? span : sentence.Span;
        return text[found.Start..found.End].Replace('\n', ' ').Trim();
    }
}
