namespace HealthGraph.Graph;

/// <summary>The words that a claim stands on.</summary>
public static class Evidence
{
    /// <summary>The sentence around the start of <paramref name="span"/>, on one line. O(length of the text).</summary>
    public static string Sentence(string text, TextSpan span) => new SentenceFinder(text).At(span);
}
